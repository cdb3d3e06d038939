package one.nexus.hub.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Screens that were let go because they did not take what they were sent: how many ever, and how many of late. */
@Singleton
class LetGo {

    private static final Duration OF_LATE = Duration.ofMinutes(5);

    private final Queue<Long> moments = new ConcurrentLinkedQueue<>();
    private final LongSupplier nanos;
    private final Counter ever;

    @Inject
    LetGo(MeterRegistry meters) {
        this(meters, System::nanoTime);
    }

    /** @param nanos a clock that never goes back */
    LetGo(MeterRegistry meters, LongSupplier nanos) {
        this.nanos = nanos;
        this.ever = Counter.builder("nexus.live.slow").description("Screens let go because they took too little")
                .register(meters);
        meters.gauge("nexus.live.slow.recent", this, LetGo::ofLate);
    }

    void one() {
        ever.increment();
        moments.add(nanos.getAsLong());
    }

    private int ofLate() {
        long limit = nanos.getAsLong() - OF_LATE.toNanos();
        moments.removeIf(moment -> moment - limit < 0);
        return moments.size();
    }
}
