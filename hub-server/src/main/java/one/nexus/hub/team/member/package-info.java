/** The members of an organisation, their own settings, the roles, and invitations. */
@NullMarked
package one.nexus.hub.team.member;

import org.jspecify.annotations.NullMarked;
