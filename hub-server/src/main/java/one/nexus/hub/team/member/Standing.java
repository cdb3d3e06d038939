package one.nexus.hub.team.member;

import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Role;

import java.util.Optional;

/** What a member is in the organisation, and the rule that somebody must be left to run it. */
record Standing(UserId userId, String role, boolean active) {

    boolean runsTheOrganisation() {
        return active && role.equals(Role.ADMINISTRATOR.code());
    }

    Standing with(MemberChange change) {
        return new Standing(userId, change.role() == null ? role : change.role(),
                change.active() == null ? active : change.active());
    }

    /**
     * Why this member may not become {@code next}, a stable code.
     *
     * @param by who asks
     * @param administrators how many members run the organisation now
     */
    Optional<String> refusal(Standing next, UserId by, long administrators) {
        if (userId.equals(by) && active && !next.active()) {
            return Optional.of("yourself");
        }
        boolean last = runsTheOrganisation() && !next.runsTheOrganisation() && administrators == 1;
        return last ? Optional.of("last-administrator") : Optional.empty();
    }
}
