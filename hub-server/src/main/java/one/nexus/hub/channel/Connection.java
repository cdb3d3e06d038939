package one.nexus.hub.channel;

import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.ChannelAccount;

/**
 * An inbox with everything needed to speak for it.
 *
 * @param account its settings and secrets; prints no secret
 */
public record Connection(Inbox inbox, ChannelAccount account) {

    public InboxId id() {
        return inbox.id();
    }

    public OrganisationId organisation() {
        return inbox.organisation();
    }
}
