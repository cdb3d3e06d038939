package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.data.RelayConnections;
import one.nexus.hub.platform.queue.Broker;
import one.nexus.hub.platform.queue.BrokerAway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Brings numbered events to the broker in order and notes how far it has confirmed. Fresh events come from the relay; after
 * a pause of the broker, a takeover or an overflow they are read from the outbox again until it has caught up.
 */
final class Publisher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final int WAITING = 20_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String database;
    private final RelayConnections connections;
    private final Broker broker;
    private final EventWire wire;
    private final Numbering numbering;
    private final BlockingQueue<Event> fresh = new LinkedBlockingQueue<>(WAITING);
    private volatile List<Integer> held = List.of();
    private volatile boolean behind = true;
    /** The shards of which everything numbered before the last look at the outbox has been published. */
    private List<Integer> caughtUp = List.of();
    private long reached;
    private long sent = System.nanoTime();

    Publisher(String database, RelayConnections connections, Broker broker, EventWire wire) {
        this.database = database;
        this.connections = connections;
        this.broker = broker;
        this.wire = wire;
        this.numbering = new Numbering(database, wire.json());
    }

    /** The relay holds {@code shards} from now on; what their former holder left is read from the outbox. */
    void hold(List<Integer> shards) {
        held = List.copyOf(shards);
        fresh.clear();
        behind = true;
    }

    /** Takes {@code events} that were just numbered. */
    void offer(List<Event> events) {
        for (Event event : events) {
            if (!fresh.offer(event)) {
                behind = true;
                return;
            }
        }
    }

    /** How many events wait for the broker, as far as this node knows. */
    int waiting() {
        return fresh.size();
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Handle handle = connections.open(database)) {
                // All it writes is how far it came, and what a crash of the server forgets of that is published again: no
                // reason to have a webhook's commit wait for the disk behind it.
                handle.execute("SET synchronous_commit = off");
                publish(handle);
            } catch (InterruptedException stopping) {
                return;
            } catch (BrokerAway | DatabaseUnavailable | JdbiException away) {
                LOG.debug("Events of {} wait for the broker", database, away);
                behind = true;
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private void publish(Handle handle) throws BrokerAway, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            if (behind) {
                catchUp(handle);
            }
            Event first = fresh.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                gather();
                var batch = new ArrayList<Event>(Numbering.BATCH);
                batch.add(first);
                fresh.drainTo(batch, Numbering.BATCH - 1);
                // Only now: shards taken over meanwhile have older events in the outbox than the batch may have of them.
                if (behind) {
                    catchUp(handle);
                }
                batch.removeIf(event -> event.seq() <= reached);
                send(handle, batch, true);
            }
        }
    }

    /** Gives what follows the last batch closely the time to become one; what comes alone is not held up. */
    private void gather() throws InterruptedException {
        Duration passed = Duration.ofNanos(System.nanoTime() - sent);
        Duration together = broker.gathering();
        if (passed.compareTo(together) < 0 && fresh.size() < Numbering.BATCH) {
            Thread.sleep(together.minus(passed));
        }
    }

    private void catchUp(Handle handle) throws BrokerAway {
        behind = false;
        List<Integer> shards = held;
        caughtUp = shards;
        List<Event> missed = shards.isEmpty() ? List.of() : numbering.unpublished(handle, shards);
        while (!missed.isEmpty()) {
            send(handle, missed, false);
            missed = numbering.unpublished(handle, shards);
        }
    }

    /** @param told whether the relay of this node told its taps of them; what is read again may be another's */
    private void send(Handle handle, List<Event> events, boolean told) throws BrokerAway {
        if (events.isEmpty()) {
            return;
        }
        sent = System.nanoTime();
        broker.publish(wire.messages(events, told));
        long last = events.getLast().seq();
        numbering.published(handle, caughtUp, last);
        reached = Math.max(reached, last);
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }
}
