package one.nexus.hub.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import one.nexus.hub.platform.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What every installation has to be looked after, beside the servers of {@link Parts}: read from its own numbers. */
@Factory
final class Vitals {

    private static final double MB = 1 << 20;

    private record Looked(String name, Supplier<Vital.Reading> look) implements Vital {

        @Override
        public Reading read() {
            return look.get();
        }
    }

    /** Seconds the slowest delivery of the last minutes waited for its answer; the sender gives up at two. */
    @Singleton
    @Named("intake")
    Vital intake(MeterRegistry meters) {
        return new Looked("intake", () -> Vital.Reading.upTo(Search.in(meters).name("nexus.webhook.answers").timers()
                .stream().mapToDouble(timer -> timer.max(TimeUnit.SECONDS)).max().orElse(0), 1, 1.75));
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

    /** Screens that are connected: as many as there are is well. */
    @Singleton
    @Named("sockets")
    Vital sockets(MeterRegistry meters) {
        return new Looked("sockets", () -> new Vital.Reading(Wellness.GOOD,
                OptionalDouble.of(Search.in(meters).name("nexus.live.sockets").gauges().stream()
                        .mapToDouble(Gauge::value).sum())));
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
