package one.nexus.hub.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The frames that one socket was not given yet. A little is in the hands of the network, the rest waits here as the very
 * strings that all sockets of the room wait with: a burst passes, and a screen that takes nothing costs references.
 */
final class Backlog {

    /** Characters handed to the socket and not yet taken by the network. */
    private static final int MOST_HANDED = 256 * 1024;
    /** Characters that wait for that; a screen that is further behind is dropped. */
    private static final int MOST_WAITING = 4 * 1024 * 1024;

    private final Function<String, CompletableFuture<?>> socket;
    private final Executor elsewhere;
    private final Queue<String> waiting = new ArrayDeque<>();
    private int length;
    private int handed;
    private boolean going;

    /**
     * @param socket takes a frame; what it returns ends when the network has it
     * @param elsewhere runs what follows when the network has taken enough: not in the event loop that says so, whose own
     *     writes would overtake those that others have asked it for
     */
    Backlog(Function<String, CompletableFuture<?>> socket, Executor elsewhere) {
        this.socket = socket;
        this.elsewhere = elsewhere;
    }

    /** Sends {@code frame} after everything before it. @return whether the screen is near enough to be sent more */
    synchronized boolean send(String frame) {
        if (waiting.isEmpty() && handed < MOST_HANDED) {
            hand(frame);
            return true;
        }
        if (length + frame.length() > MOST_WAITING) {
            waiting.clear();
            length = 0;
            return false;
        }
        waiting.add(frame);
        length += frame.length();
        return true;
    }

    private void hand(String frame) {
        handed += frame.length();
        socket.apply(frame).whenComplete((done, failure) -> taken(frame.length()));
    }

    private synchronized void taken(int size) {
        handed -= size;
        if (!going && !waiting.isEmpty() && handed <= MOST_HANDED / 2) {
            going = true;
            elsewhere.execute(this::goOn);
        }
    }

    private synchronized void goOn() {
        try {
            while (handed < MOST_HANDED && !waiting.isEmpty()) {
                String frame = waiting.remove();
                length -= frame.length();
                hand(frame);
            }
        } finally {
            going = false;
        }
    }
}
