package one.nexus.hub.platform.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** Wakes the relay of this node after a commit. Many commits before it looks are one wake. */
@Singleton
class Wake {

    private final Map<String, Semaphore> signals = Map.of("chat", new Semaphore(0), "core", new Semaphore(0));

    /** Rows of {@code database} were committed. */
    void committed(String database) {
        signal(database).release();
    }

    /** Waits for a commit in {@code database}, at most {@code longest}. */
    void await(String database, Duration longest) throws InterruptedException {
        Semaphore signal = signal(database);
        if (signal.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }

    private Semaphore signal(String database) {
        Semaphore signal = signals.get(database);
        if (signal == null) {
            throw new IllegalArgumentException(database);
        }
        return signal;
    }
}
