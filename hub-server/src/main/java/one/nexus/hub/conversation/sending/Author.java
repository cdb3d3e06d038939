package one.nexus.hub.conversation.sending;

import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;

import java.util.Optional;

/**
 * Who of the own side says something.
 *
 * @param member the member, or nobody when the hub says it by itself
 * @param name what the member is called, or empty
 */
record Author(OrganisationId organisation, Optional<UserId> member, String name, Actor actor) {

    static Author of(Caller caller, String name) {
        return new Author(caller.organisation(), Optional.of(caller.user()), name, caller.actor());
    }

    static Author hub(OrganisationId organisation) {
        return new Author(organisation, Optional.empty(), "", new Actor.System());
    }

    /** The code of the kind in the thread. */
    String kind() {
        return member.isPresent() ? "user" : "system";
    }
}
