package one.nexus.hub.live;

import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import one.nexus.hub.platform.web.Caller;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One socket of one screen. Frames that the screen does not take wait in its {@link Backlog} up to a limit; beyond it the
 * socket is dropped, never waited for: the screen comes back and is given what it missed.
 */
final class Connection {

    private static final CloseReason TOO_SLOW = new CloseReason(1013, "too slow, come back");

    private final WebSocketSession session;
    private final Admission admission;
    private final Backlog backlog;
    private final LetGo letGo;
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile Cursor sent = new Cursor(0, 0);
    private volatile boolean resumed;
    private volatile long heardAt;

    Connection(WebSocketSession session, Admission admission, long heardAt, LetGo letGo) {
        this.session = session;
        this.letGo = letGo;
        this.backlog = new Backlog(session::sendAsync, Thread::startVirtualThread);
        this.admission = admission;
        this.heardAt = heardAt;
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
        if (!ending.get() && session.isOpen() && !backlog.send(frame) && end(TOO_SLOW)) {
            letGo.one();
        }
    }

    void heard(long at) {
        heardAt = at;
    }

    /** Whether nothing came from the screen since {@code moment} (nanoseconds of the same clock as {@link #heard}). */
    boolean silentSince(long moment) {
        return heardAt - moment < 0;
    }

    void close(CloseReason reason) {
        end(reason);
    }

    private boolean end(CloseReason reason) {
        boolean first = ending.compareAndSet(false, true);
        if (first) {
            session.close(reason);
        }
        return first;
    }
}
