/** Coming in and going out: set-up, sign-up, sign-in with its throttle, sessions and API tokens. */
@NullMarked
package one.nexus.hub.team.signin;

import org.jspecify.annotations.NullMarked;
