package one.nexus.hub.webchat;

import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** One socket of one visitor. What its network does not take is not waited for: the panel comes back and asks. */
final class VisitConnection {

    private static final CloseReason TOO_SLOW = new CloseReason(1013, "too slow, come back");
    /** Characters handed to the socket and not yet taken by the network. */
    private static final long MOST_HANDED = 512L * 1024;

    private final WebSocketSession session;
    private final Visitor visitor;
    private final AtomicLong handed = new AtomicLong();
    private volatile Optional<Long> conversation = Optional.empty();
    private volatile Optional<String> read = Optional.empty();
    private volatile long heardAt;

    VisitConnection(WebSocketSession session, Visitor visitor, long heardAt) {
        this.session = session;
        this.visitor = visitor;
        this.heardAt = heardAt;
    }

    Visitor visitor() {
        return visitor;
    }

    /** The conversation that is shown, once there is one. */
    Optional<Long> conversation() {
        return conversation;
    }

    boolean shows(long other) {
        return conversation.filter(shown -> shown == other).isPresent();
    }

    void show(Optional<Long> found) {
        conversation = found;
    }

    /** Notes up to when the team has read. @return whether that is news */
    boolean news(Optional<String> upTo) {
        boolean changed = upTo.isPresent() && !upTo.equals(read);
        read = upTo;
        return changed;
    }

    void send(String frame) {
        if (!session.isOpen()) {
            return;
        }
        if (handed.addAndGet(frame.length()) > MOST_HANDED) {
            session.close(TOO_SLOW);
            return;
        }
        session.sendAsync(frame).whenComplete((done, failure) -> handed.addAndGet(-frame.length()));
    }

    void heard(long at) {
        heardAt = at;
    }

    /** Whether nothing came since {@code moment}, by the clock of {@link #heard}. */
    boolean silentSince(long moment) {
        return heardAt - moment < 0;
    }

    void close(CloseReason reason) {
        session.close(reason);
    }
}
