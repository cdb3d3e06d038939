package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxChanges;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.InboundEvent.SessionChanged;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.SessionState;

import java.time.Instant;
import java.util.Optional;
import jakarta.inject.Singleton;

/** What a provider reports of a connection, by webhook or when it is asked. */
@Singleton
public class SessionReports {

    private final ChatDatabase chat;
    private final InboxChanges changes;
    private final Connections connections;
    private final Catching catching;

    SessionReports(ChatDatabase chat, InboxChanges changes, Connections connections, Catching catching) {
        this.chat = chat;
        this.changes = changes;
        this.connections = connections;
        this.catching = catching;
    }

    /** Follows an event of the connection. One that comes up is asked at once for what was missed. */
    public void reported(Inbox inbox, SessionChanged changed) {
        reported(inbox, changed.state(), changed.envelope().at(), changed.owner());
    }

    /** Follows the answer of a provider that was asked. */
    void reported(Inbox inbox, SessionState state, Instant at, Optional<Party> owner) {
        boolean scan = state == SessionState.SCAN_QR_CODE;
        chat.write(inbox.organisation(), handle -> changes
                .move(handle, inbox.id(), line -> line.reported(state, at), scan, owner.flatMap(SessionReports::phone))
                .filter(InboxChanges.Moved::cameUp)
                .map(moved -> catching.up(handle, moved.after())));
        connections.forget(inbox.id());
    }

    /** Notes that the provider's server could not be asked; {@code why} is a stable code. */
    void unreachable(Inbox inbox, String why, Instant at) {
        chat.write(inbox.organisation(), handle -> changes
                .move(handle, inbox.id(), line -> line.unreachable(why, at), false, Optional.empty()));
        connections.forget(inbox.id());
    }

    /** Shows connections that did not come back in time as what they are. */
    void settle(Inbox inbox, Instant now) {
        chat.write(inbox.organisation(), handle -> changes
                .move(handle, inbox.id(), line -> line.settled(now), false, Optional.empty()));
    }

    private static Optional<String> phone(Party owner) {
        return owner.addresses().stream().filter(address -> address.scheme() == Address.Scheme.WHATSAPP_PHONE)
                .map(Address::value).findFirst();
    }
}
