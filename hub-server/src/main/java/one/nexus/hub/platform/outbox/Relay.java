package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.data.Json;
import one.nexus.hub.platform.data.RelayConnections;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Numbers the events of one database as soon as they are committed and tells this node's sockets at once; publishing is
 * the {@link Publisher}'s. It is woken by commits and looks by itself once a second.
 */
final class Relay implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final String database;
    private final RelayConnections connections;
    private final Wake wake;
    private final LiveTaps taps;
    private final Publisher publisher;
    private final Numbering numbering;
    private final Clock clock;
    private volatile Duration lag = Duration.ZERO;

    Relay(String database, RelayConnections connections, Wake wake, LiveTaps taps, Publisher publisher, Json json,
            Clock clock) {
        this.database = database;
        this.clock = clock;
        this.connections = connections;
        this.wake = wake;
        this.taps = taps;
        this.publisher = publisher;
        this.numbering = new Numbering(database, json);
    }

    /** How old the oldest event was that it numbered last; 0 when none waits. */
    double lagSeconds() {
        return lag.toMillis() / 1000.0;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Handle handle = connections.open(database)) {
                relay(handle);
            } catch (InterruptedException stopping) {
                return;
            } catch (DatabaseUnavailable | JdbiException away) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                LOG.warn("The relay of {} lost its database and will come back", database, away);
                publisher.hold(List.of());
                pause();
            }
        }
    }

    private void relay(Handle handle) throws InterruptedException {
        var shards = new Shards();
        long looked = 0;
        while (!Thread.currentThread().isInterrupted()) {
            if (System.nanoTime() - looked > LOOK.toNanos()) {
                looked = System.nanoTime();
                if (!shards.take(handle).isEmpty()) {
                    takeOver(shards);
                }
                wake.othersNumber(database, shards.held().size() < Shards.COUNT);
            }
            while (number(handle, shards.held()) == Numbering.BATCH) {
                LOG.debug("The relay of {} has more than a batch waiting", database);
            }
            wake.await(database, LOOK);
        }
    }

    /**
     * What the former holder numbered may not have reached this node: it was not published yet, or waits in this node's queue
     * behind what this relay numbers from now on. So the taps look for it themselves, before they are told of anything newer.
     */
    private void takeOver(Shards shards) {
        taps.interrupted();
        publisher.hold(shards.held());
    }

    private int number(Handle handle, List<Integer> held) {
        if (held.isEmpty()) {
            return 0;
        }
        List<Event> numbered = numbering.number(handle, held);
        if (numbered.isEmpty()) {
            lag = Duration.ZERO;
        } else {
            lag = Duration.between(numbered.getFirst().at(), clock.instant());
            note(numbered);
            taps.tell(numbered);
            publisher.offer(numbered);
        }
        return numbered.size();
    }

    private void note(List<Event> numbered) {
        if (LOG.isDebugEnabled()) {
            Trace.each(numbered, event -> LOG.debug("{} of organisation {} is number {} of {}", event.type(),
                    event.organisation(), event.seq(), database));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
