package one.nexus.hub.platform.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** Wakes the relay after a commit: this node's at once, those of other nodes by {@link Bell}. Many commits are one wake. */
@Singleton
class Wake {

    private final Map<String, Signals> databases = Map.of("chat", new Signals(), "core", new Signals());

    /** The two signals of a database. */
    private static final class Signals {

        final Semaphore relay = new Semaphore(0);
        final Semaphore bell = new Semaphore(0);
        volatile boolean othersNumber;
    }

    /** Rows of {@code database} were committed by this node. */
    void committed(String database) {
        Signals signals = of(database);
        signals.relay.release();
        if (signals.othersNumber) {
            signals.bell.release();
        }
    }

    /** Rows of {@code database} were committed by another node. */
    void committedElsewhere(String database) {
        of(database).relay.release();
    }

    /** Whether another node holds shards of {@code database}, so that it has to hear of this node's commits. */
    void othersNumber(String database, boolean others) {
        of(database).othersNumber = others;
    }

    /** Waits for a commit in {@code database}, at most {@code longest}. */
    void await(String database, Duration longest) throws InterruptedException {
        wait(of(database).relay, longest);
    }

    /** Waits until other nodes have to be told of commits in {@code database}. */
    boolean awaitBell(String database, Duration longest) throws InterruptedException {
        return wait(of(database).bell, longest);
    }

    private static boolean wait(Semaphore signal, Duration longest) throws InterruptedException {
        boolean rung = signal.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        signal.drainPermits();
        return rung;
    }

    private Signals of(String database) {
        Signals signals = databases.get(database);
        if (signals == null) {
            throw new IllegalArgumentException(database);
        }
        return signals;
    }
}
