/** Passwords: which are taken, and how they are kept (Argon2id). */
@NullMarked
package one.nexus.hub.team.password;

import org.jspecify.annotations.NullMarked;
