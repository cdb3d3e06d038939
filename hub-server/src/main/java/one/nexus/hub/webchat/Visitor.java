package one.nexus.hub.webchat;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.shared.OrganisationId;

/** Somebody on a site who has begun to chat. */
record Visitor(Site site, Visit visit) {

    OrganisationId organisation() {
        return site.organisation();
    }

    InboxId inbox() {
        return site.inbox();
    }
}
