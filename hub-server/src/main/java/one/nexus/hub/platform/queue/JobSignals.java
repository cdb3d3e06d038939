package one.nexus.hub.platform.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

/** Carries the signal that a lane has work from whoever wrote the job to whoever works it, at once or when it is due. */
@Singleton
class JobSignals {

    /** What is due later than this is found by the sweep: no timer is kept for it. */
    private static final Duration TIMER = Duration.ofMinutes(2);

    private final Clock clock;
    private volatile Consumer<JobSignal> receiver = signal -> {
    };

    JobSignals(Clock clock) {
        this.clock = clock;
    }

    /** Gives every signal to {@code worker} from now on. What came before is found by the sweep. */
    void deliverTo(Consumer<JobSignal> worker) {
        receiver = worker;
    }

    void now(JobSignal signal) {
        receiver.accept(signal);
    }

    void at(Instant due, JobSignal signal) {
        after(Duration.between(clock.instant(), due), signal);
    }

    void after(Duration delay, JobSignal signal) {
        if (delay.isPositive() && delay.compareTo(TIMER) <= 0) {
            Executor later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
            later.execute(() -> now(signal));
        } else if (!delay.isPositive()) {
            now(signal);
        }
    }
}
