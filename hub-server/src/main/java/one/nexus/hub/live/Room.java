package one.nexus.hub.live;

import one.nexus.hub.platform.outbox.Event;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The sockets of one organisation on this node. Whatever concerns them all is done one thing after the other, on a virtual
 * thread of the room, so that every socket sees the same order and nobody else waits.
 */
final class Room {

    /** More waiting events than this are not worth reading: the screens reload. */
    private static final int MOST_WAITING = 20_000;
    /** More than this are shown one part after the other: what is read for them stays small. */
    private static final int MOST_TOGETHER = 500;

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Queue<Event> events = new ArrayDeque<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Deliver deliver;
    private boolean running;
    private boolean overrun;

    Room(Deliver deliver) {
        this.deliver = deliver;
    }

    /** What a room does with its events. */
    interface Deliver {

        /** Shows a batch of events, in order, to the sockets of the room. */
        void deliver(Room room, List<Event> batch);

        /** Events were let go, or could not be read: the sockets must fetch anew. */
        void reload(Room room, Optional<RuntimeException> failure);
    }

    /** A socket that has come, and how far its screen has seen when it was there before. */
    record Arrival(Connection connection, Optional<Cursor> cursor) {}

    Collection<Connection> connections() {
        return connections;
    }

    void add(Connection connection) {
        connections.add(connection);
    }

    boolean remove(Connection connection) {
        return connections.remove(connection);
    }

    boolean isEmpty() {
        return connections.isEmpty();
    }

    /** Runs {@code task} after everything that was asked before it. */
    synchronized void then(Runnable task) {
        tasks.add(task);
        start();
    }

    /** Has {@code greeting} greet {@code arrival} in its turn, together with whoever else has come by then. */
    synchronized void arrived(Arrival arrival, Consumer<List<Arrival>> greeting) {
        arrivals.add(arrival);
        if (arrivals.size() == 1) {
            then(() -> greeting.accept(come()));
        }
    }

    private synchronized List<Arrival> come() {
        List<Arrival> come = List.copyOf(arrivals);
        arrivals.clear();
        return come;
    }

    /** Has {@code batch} shown after everything that was asked before it. */
    synchronized void happened(List<Event> batch) {
        if (events.size() + batch.size() > MOST_WAITING) {
            events.clear();
            overrun = true;
        } else {
            events.addAll(batch);
        }
        start();
    }

    void broadcast(String frame) {
        connections.forEach(connection -> connection.send(frame));
    }

    private void start() {
        if (!running) {
            running = true;
            Thread.ofVirtual().name("live-room").start(this::work);
        }
    }

    private void work() {
        while (true) {
            Runnable next = next();
            if (next == null) {
                return;
            }
            try {
                next.run();
            } catch (RuntimeException failure) {
                deliver.reload(this, Optional.of(failure));
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = tasks.poll();
        if (task != null) {
            return task;
        }
        if (overrun) {
            overrun = false;
            return () -> deliver.reload(this, Optional.empty());
        }
        if (!events.isEmpty()) {
            List<Event> batch = events.stream().limit(MOST_TOGETHER).toList();
            batch.forEach(event -> events.remove());
            return () -> deliver.deliver(this, batch);
        }
        running = false;
        return null;
    }
}
