package one.nexus.hub.platform.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeVitalTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Vital intake = new Vitals().intake(meters);

    private Wellness state() {
        return intake.read().state();
    }

    @Test
    void turnsRedWithDeliveriesThatAreSentAway() {
        assertThat(state()).isEqualTo(Wellness.GOOD);
        Counter sentAway = meters.counter("nexus.webhook.deliveries", "outcome", "unavailable");
        meters.counter("nexus.webhook.deliveries", "outcome", "ok").increment(1_000);
        assertThat(state()).isEqualTo(Wellness.GOOD);
        sentAway.increment();
        assertThat(state()).isEqualTo(Wellness.WARNING);
        sentAway.increment(9);
        assertThat(state()).isEqualTo(Wellness.BAD);
    }

    @Test
    void turnsRedWithDeliveriesThatWait() {
        meters.timer("nexus.webhook.answers").record(Duration.ofMillis(1_200));
        assertThat(state()).isEqualTo(Wellness.WARNING);
        meters.timer("nexus.webhook.answers").record(Duration.ofMillis(1_800));
        assertThat(intake.read().value()).hasValue(1.8);
        assertThat(state()).isEqualTo(Wellness.BAD);
    }
}
