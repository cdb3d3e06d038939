package one.nexus.hub.team;

import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;

/** Somebody's right to be here has ended or changed: what stands open on it must be closed. */
public sealed interface Revocation {

    /** One session was ended; others of the same person go on. */
    record SessionEnded(OrganisationId organisation, UserId user, long session) implements Revocation {}

    /** A member's role changed or the member was deactivated: everything of that person in the organisation. */
    record MemberChanged(OrganisationId organisation, UserId user) implements Revocation {}
}
