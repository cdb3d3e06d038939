package one.nexus.hub.live;

import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import one.nexus.hub.platform.web.Caller;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One socket of one screen. Frames that the screen does not take pile up to a limit; beyond it the socket is dropped, never
 * waited for: the screen comes back and is given what it missed.
 */
final class Connection {

    /** Bytes handed to the socket and not yet taken by the network. */
    private static final long MOST_PENDING = 256 * 1024;

    private static final CloseReason TOO_SLOW = new CloseReason(1013, "too slow, come back");

    private final WebSocketSession session;
    private final Admission admission;
    private final AtomicLong pending = new AtomicLong();
    private volatile Cursor sent = new Cursor(0, 0);
    private volatile boolean resumed;
    private volatile long heardAt;

    Connection(WebSocketSession session, Admission admission, long heardAt) {
        this.session = session;
        this.admission = admission;
        this.heardAt = heardAt;
    }

    String id() {
        return session.getId();
    }

    Admission admission() {
        return admission;
    }

    Caller caller() {
        return admission.caller();
    }

    /** Whether the screen has said how far it has seen; before that it is sent nothing of the log. */
    boolean resumed() {
        return resumed;
    }

    void resumeFrom(Cursor cursor) {
        sent = cursor;
        resumed = true;
    }

    Cursor sent() {
        return sent;
    }

    /** Sends a frame of the log once: one that the screen has seen, or may not see, is only counted as passed. */
    void push(String db, long seq, String permission, String frame) {
        if (!resumed || seq <= sent.of(db)) {
            return;
        }
        sent = sent.after(db, seq);
        if (caller().may(permission)) {
            send(frame);
        }
    }

    void send(String frame) {
        if (!session.isOpen()) {
            return;
        }
        long size = frame.length() < 1024 ? frame.length() : frame.getBytes(StandardCharsets.UTF_8).length;
        if (pending.addAndGet(size) > MOST_PENDING) {
            session.close(TOO_SLOW);
            return;
        }
        session.sendAsync(frame).whenComplete((done, failure) -> pending.addAndGet(-size));
    }

    void heard(long at) {
        heardAt = at;
    }

    /** Whether nothing came from the screen since {@code moment} (nanoseconds of the same clock as {@link #heard}). */
    boolean silentSince(long moment) {
        return heardAt - moment < 0;
    }

    void close(CloseReason reason) {
        session.close(reason);
    }
}
