package one.nexus.hub.team;

import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;

import java.util.Map;
import java.util.Optional;

/**
 * One line of the audit trail.
 *
 * @param actor who did it; empty for the hub itself and for a sign-in that failed
 * @param action a stable code the console translates: {@code sign-in}, {@code member-role-changed}
 * @param subject what it was done to: {@code user:4}, {@code invitation:7}
 * @param detail small facts (before, after); never a secret
 */
public record AuditEntry(OrganisationId organisation, Optional<UserId> actor, String action, String subject,
        Map<String, String> detail) {

    /** What a signed-in person did. */
    public static AuditEntry of(Caller caller, String action, String subject, Map<String, String> detail) {
        return new AuditEntry(caller.organisation(), Optional.of(caller.user()), action, subject, detail);
    }
}
