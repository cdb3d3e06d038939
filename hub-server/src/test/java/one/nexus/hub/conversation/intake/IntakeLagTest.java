package one.nexus.hub.conversation.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import one.nexus.hub.channel.Arrival;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.InboundEvent;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The events of {@link Heard} were built by the provider at {@link Heard#NOW}. */
class IntakeLagTest {

    private static final InboundEvent TOLD = Heard.text("A1", "Ana Lima", "Oi", Address.whatsAppPhone("558591234567"));

    private final MeterRegistry meters = new SimpleMeterRegistry();

    private void committed(Duration later, boolean backlog) {
        var lag = new IntakeLag(meters, Clock.fixed(Heard.NOW.plus(later), ZoneOffset.UTC));
        lag.committed(
                List.of(new Arrival(new InboxId(1), new OrganisationId(1), List.of(TOLD), Heard.NOW, backlog, "")));
    }

    private Timer timer() {
        return meters.get("nexus.intake.lag").timer();
    }

    @Test
    void isTheTimeFromTheProvidersTellingToTheCommit() {
        committed(Duration.ofMillis(1_250), false);
        committed(Duration.ofMillis(750), false);
        assertThat(timer().count()).isEqualTo(2);
        assertThat(timer().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(2_000);
    }

    @Test
    void leavesTheHistoryOut() {
        committed(Duration.ofHours(3), true);
        assertThat(timer().count()).isZero();
    }

    @Test
    void isNothingWhereTheProvidersClockIsAhead() {
        committed(Duration.ofSeconds(-5), false);
        assertThat(timer().count()).isOne();
        assertThat(timer().totalTime(TimeUnit.MILLISECONDS)).isZero();
    }
}
