package one.nexus.hub.platform.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.schedule.MachineClock;
import one.nexus.hub.platform.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What every installation has to be looked after, beside the servers of {@link Parts}: read from its own numbers. */
@Factory
final class Vitals {

    private static final double MB = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMillis(900);
    /** What lives for long, as the collectors of the JVM call its place. */
    private static final Pattern OLD = Pattern.compile("Old|Tenured");
    /** One slow screen is its own affair; so many within minutes are the network's. */
    private static final int SLOW = 10;
    /** A delivery is sent away now and then, when a server is changed for another; so many in a minute wait for somebody. */
    private static final int SENT_AWAY = 10;

    private record Looked(String name, Supplier<Vital.Reading> look) implements Vital {

        @Override
        public Reading read() {
            return look.get();
        }
    }

    /**
     * Seconds the slowest delivery of the last minutes waited for its answer; the sender gives up at two. A disk that is full
     * answers at once, that nothing can be written: what is sent away again tells of it.
     */
    @Singleton
    @Named("intake")
    Vital intake(MeterRegistry meters) {
        var sentAway = new Growth(() -> Search.in(meters).name("nexus.webhook.deliveries")
                .tag("outcome", "unavailable").counters().stream().mapToDouble(Counter::count).sum(), System::nanoTime);
        return new Looked("intake", () -> Vital.Reading.upTo(Search.in(meters).name("nexus.webhook.answers").timers()
                .stream().mapToDouble(timer -> timer.max(TimeUnit.SECONDS)).max().orElse(0), 1, 1.75)
                .noBetterThan(Vital.Reading.upTo(sentAway.ofLate(), 1, SENT_AWAY).state()));
    }

    /** Seconds an event waits for its place; screens see it only then. */
    @Singleton
    @Named("relay")
    Vital relay(MeterRegistry meters) {
        return new Looked("relay", () -> Vital.Reading.upTo(highest(meters, "nexus.relay.lag.seconds"), 10, 60));
    }

    /** Events that the broker has not confirmed. */
    @Singleton
    @Named("outbox")
    Vital outbox(MeterRegistry meters) {
        return new Looked("outbox",
                () -> Vital.Reading.upTo(highest(meters, "nexus.relay.unpublished"), 1_000, 20_000));
    }

    /** Seconds the oldest work has been due. */
    @Singleton
    @Named("queue")
    Vital queue(MeterRegistry meters) {
        return new Looked("queue", () -> Vital.Reading.upTo(highest(meters, "nexus.jobs.oldest.seconds"), 120, 900));
    }

    /** Seconds a message waits until it is found by its words. */
    @Singleton
    @Named("search")
    Vital search(MeterRegistry meters) {
        return new Looked("search", () -> Vital.Reading.upTo(highest(meters, "nexus.search.lag.seconds"), 60, 900));
    }

    /** How much work is due. */
    @Singleton
    @Named("backlog")
    Vital backlog(MeterRegistry meters) {
        return new Looked("backlog", () -> Vital.Reading.upTo(highest(meters, "nexus.jobs.waiting"), 5_000, 50_000));
    }

    /** Seconds that something of the schedule is late; what failed at its last run is tried again, and said. */
    @Singleton
    @Named("schedule")
    Vital schedule(MeterRegistry meters) {
        return new Looked("schedule", () -> {
            var late = Vital.Reading.upTo(highest(meters, "nexus.schedule.late.seconds"), 120, 900);
            boolean failing = late.state() == Wellness.GOOD && highest(meters, "nexus.schedule.failing") > 0;
            return failing ? new Vital.Reading(Wellness.WARNING, late.value()) : late;
        });
    }

    /** Seconds between the hub's clock and that of the database; a database that is away says so itself. */
    @Singleton
    @Named("clock")
    Vital clock(ChatDatabase database, MachineClock clock) {
        return new Looked("clock", () -> {
            try {
                Instant theirs = database.unscopedWithin(PATIENCE,
                        handle -> handle.createQuery("SELECT clock_timestamp()").mapTo(Instant.class).one());
                return Vital.Reading.upTo(Duration.between(theirs, clock.says()).abs().toMillis() / 1_000.0, 10, 300);
            } catch (DatabaseUnavailable away) {
                return new Vital.Reading(Wellness.GOOD, OptionalDouble.empty());
            }
        });
    }

    /** How much of its heap, in hundredths, the hub could not do without when that was last looked through. */
    @Singleton
    @Named("memory")
    Vital memory() {
        return new Looked("memory", () -> Vital.Reading.upTo(ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && OLD.matcher(pool.getName()).find())
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToDouble(kept -> 100.0 * kept.getUsed() / kept.getMax()).max().orElse(0), 85, 95));
    }

    /** Screens that are connected: as many as there are is well, unless some did not take what they were sent. */
    @Singleton
    @Named("sockets")
    Vital sockets(MeterRegistry meters) {
        return new Looked("sockets", () -> {
            Wellness state = highest(meters, "nexus.live.slow.recent") < SLOW ? Wellness.GOOD : Wellness.WARNING;
            return new Vital.Reading(state, OptionalDouble.of(highest(meters, "nexus.live.sockets")));
        });
    }

    /** Megabytes the hub's folder can still take. */
    @Singleton
    @Named("disk")
    @Requires(beans = Settings.class)
    Vital disk(MeterRegistry meters, Settings settings) {
        Path home = settings.home();
        meters.gauge("nexus.disk.free.bytes", home, Vitals::free);
        return new Looked("disk", () -> {
            double free = free(home) / MB;
            Wellness roomy = free < 5_000 ? Wellness.WARNING : Wellness.GOOD;
            return new Vital.Reading(free < 1_000 ? Wellness.BAD : roomy, OptionalDouble.of(free));
        });
    }

    private static double free(Path home) {
        try {
            return Files.getFileStore(home).getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of both databases the worse; NaN when one does not say, or nothing of that name is measured. */
    private static double highest(MeterRegistry meters, String name) {
        return Search.in(meters).name(name).gauges().stream().mapToDouble(Gauge::value).reduce(Math::max)
                .orElse(Double.NaN);
    }
}
