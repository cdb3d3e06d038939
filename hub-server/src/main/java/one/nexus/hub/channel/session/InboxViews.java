package one.nexus.hub.channel.session;

import one.nexus.hub.channel.ChannelTypes;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.intake.LastSeen;
import one.nexus.hub.platform.web.Caller;
import one.nexus.integrations.channel.ChannelType;

import jakarta.inject.Singleton;

/** Shows inboxes as they are now, with what only those see who may manage them. */
@Singleton
class InboxViews {

    private final WebhookAddress addresses;
    private final Enrolling enrolling;
    private final ChannelTypes types;
    private final LastSeen lastSeen;

    InboxViews(WebhookAddress addresses, Enrolling enrolling, ChannelTypes types, LastSeen lastSeen) {
        this.addresses = addresses;
        this.enrolling = enrolling;
        this.types = types;
        this.lastSeen = lastSeen;
    }

    InboxView of(Caller caller, Inbox row) {
        Inbox inbox = lastSeen.known(row);
        return caller.may("inbox.manage")
                ? InboxView.of(inbox, isAddressed(inbox) ? addresses.of(inbox) : null, enrolling.handout(inbox))
                : InboxView.of(inbox, null);
    }

    private boolean isAddressed(Inbox inbox) {
        return types.of(inbox.provider().kind().code()).map(ChannelType::addressed).orElse(true);
    }
}
