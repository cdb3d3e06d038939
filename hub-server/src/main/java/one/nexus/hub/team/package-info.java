/**
 * People and what they may do: sign-up, sign-in, sessions, API tokens, roles, invitations, the audit trail, and the check
 * of {@code @Needs} on every route. Tables {@code user_account}, {@code membership}, {@code role_permission},
 * {@code session}, {@code api_token}, {@code invitation}, {@code audit_entry}, {@code setup_token} and
 * {@code sign_in_throttle} in core.
 */
@Feature(name = "team", uses = {"organisation", "platform", "shared"})
@NullMarked
package one.nexus.hub.team;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
