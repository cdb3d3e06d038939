package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxChanges;
import one.nexus.hub.channel.Line;
import one.nexus.hub.channel.Warning;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.InboundEvent.SessionChanged;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.SessionState;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jakarta.inject.Singleton;

/** What a provider reports of a connection, by webhook or when it is asked. */
@Singleton
public class SessionReports {

    private final ChatDatabase chat;
    private final InboxChanges changes;
    private final Connections connections;
    private final Catching catching;
    private final Clock clock;

    SessionReports(ChatDatabase chat, InboxChanges changes, Connections connections, Catching catching,
            Clock clock) {
        this.chat = chat;
        this.changes = changes;
        this.connections = connections;
        this.catching = catching;
        this.clock = clock;
    }

    /** Follows an event of the connection. One that comes up is asked at once for what was missed. */
    public void reported(Inbox inbox, SessionChanged changed) {
        moved(inbox, line -> line.reported(changed.state(), changed.envelope().at()),
                changed.state() == SessionState.SCAN_QR_CODE, changed.owner());
    }

    /** Follows the answer of a provider that was asked. A code it offers then is no new one, unless none was offered. */
    void answered(Inbox inbox, SessionState state, Optional<Party> owner) {
        boolean scan = state == SessionState.SCAN_QR_CODE && inbox.qr().isEmpty();
        moved(inbox, line -> line.answered(state, clock.instant()), scan, owner);
    }

    private void moved(Inbox inbox, UnaryOperator<Line> rule, boolean scan, Optional<Party> owner) {
        chat.write(inbox.organisation(), handle -> changes
                .move(handle, inbox.id(), rule, scan, owner.flatMap(SessionReports::phone))
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

    /** Notes what an administrator should put right. */
    void warned(Inbox inbox, Warning warning) {
        chat.write(inbox.organisation(), handle -> {
            changes.warn(handle, inbox, warning);
            return warning;
        });
        connections.forget(inbox.id());
    }

    /** Shows connections that did not come back in time as what they are. */
    void settle(Inbox inbox, Instant now) {
        chat.write(inbox.organisation(), handle -> changes
                .move(handle, inbox.id(), line -> line.settled(now), false, Optional.empty()));
    }

    private static Optional<String> phone(Party owner) {
        return owner.addresses().stream().filter(address -> address.scheme().equals(Address.Scheme.WHATSAPP_PHONE))
                .map(Address::value).findFirst();
    }
}
