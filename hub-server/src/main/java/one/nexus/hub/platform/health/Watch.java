package one.nexus.hub.platform.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import one.nexus.hub.platform.health.Vital.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** Looks at everything of this hub again and again, so that it is known since when something is as it is. */
@Context
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Readiness readiness;
    private final List<Part> parts;
    private final List<Vital> vitals;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("health-watch").factory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Watch(Readiness readiness, List<Part> parts, List<Vital> vitals, Clock clock, MeterRegistry meters) {
        this.readiness = readiness;
        this.parts = parts;
        this.vitals = vitals;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * What was seen.
     *
     * @param since when it was first seen in this state
     */
    record Seen(String name, Reading reading, Instant since) {}

    @PostConstruct
    void start() {
        Stream.concat(parts.stream().map(Part::name), vitals.stream().map(Vital::name)).forEach(name -> meters
                .gauge("nexus.health", Tags.of("of", name), this, watch -> watch.badness(name)));
        clockwork.scheduleWithFixedDelay(this::lookOnce, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
        threads.shutdownNow();
    }

    /** Everything as it is at this moment: the servers first. */
    List<Seen> now() {
        look();
        return Stream.concat(parts.stream().map(Part::name), vitals.stream().map(Vital::name)).map(seen::get).toList();
    }

    private void lookOnce() {
        try {
            look();
        } catch (RuntimeException unforeseen) {
            LOG.error("the hub could not look at its own health", unforeseen);
        }
    }

    private void look() {
        List<String> away = readiness.away();
        parts.forEach(part -> note(part.name(),
                new Reading(away.contains(part.name()) ? Wellness.BAD : Wellness.GOOD, OptionalDouble.empty())));
        Map<String, CompletableFuture<Reading>> readings = new LinkedHashMap<>();
        vitals.forEach(vital -> readings.put(vital.name(), reading(vital)));
        readings.forEach((name, reading) -> note(name, reading.join()));
    }

    /** What hangs is as bad as what fails, and holds up nothing else. */
    private CompletableFuture<Reading> reading(Vital vital) {
        var unknown = new Reading(Wellness.BAD, OptionalDouble.empty());
        return CompletableFuture.supplyAsync(vital::read, threads)
                .completeOnTimeout(unknown, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).exceptionally(failed -> {
                    LOG.debug("{} cannot be read", vital.name(), failed);
                    return unknown;
                });
    }

    private void note(String name, Reading reading) {
        Instant now = clock.instant();
        seen.merge(name, new Seen(name, reading, now), (before, after) -> before.reading.state() == reading.state()
                ? new Seen(name, reading, before.since)
                : after);
    }

    /** 0 good, 1 warning, 2 bad; NaN before the first look. */
    private double badness(String name) {
        Seen last = seen.get(name);
        return last == null ? Double.NaN : last.reading.state().ordinal();
    }
}
