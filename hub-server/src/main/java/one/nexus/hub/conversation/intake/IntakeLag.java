package one.nexus.hub.conversation.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import one.nexus.hub.channel.Arrival;
import one.nexus.integrations.channel.InboundEvent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Singleton;

/**
 * How long it took from the provider's telling until what it told was safe here, with its retries and its queue: a hub
 * that answers quickly and is told late is behind all the same. What was fetched from the history says nothing about it.
 */
@Singleton
class IntakeLag {

    private final Timer lag;
    private final Clock clock;

    IntakeLag(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.lag = Timer.builder("nexus.intake.lag")
                .description("From the time the provider built an event until its commit, the history left out")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /** {@code arrivals} have just been committed. */
    void committed(List<Arrival> arrivals) {
        Instant now = clock.instant();
        arrivals.stream().filter(arrival -> !arrival.backlog()).flatMap(arrival -> arrival.events().stream())
                .map(InboundEvent::envelope).forEach(envelope -> lag.record(since(envelope.at(), now)));
    }

    /** The provider's clock may be ahead of this one. */
    private static Duration since(Instant told, Instant now) {
        return told.isAfter(now) ? Duration.ZERO : Duration.between(told, now);
    }
}
