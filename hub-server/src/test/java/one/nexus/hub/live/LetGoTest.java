package one.nexus.hub.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

class LetGoTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final LetGo letGo = new LetGo(meters, nanos::get);

    @Test
    void forgetsAfterFiveMinutesAndCountsThemForEver() {
        letGo.one();
        letGo.one();
        assertThat(ofLate()).isEqualTo(2);
        nanos.addAndGet(Duration.ofMinutes(4).toNanos());
        letGo.one();
        assertThat(ofLate()).isEqualTo(3);
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(ofLate()).isEqualTo(1);
        nanos.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(ofLate()).isZero();
        assertThat(meters.get("nexus.live.slow").counter().count()).isEqualTo(3);
    }

    private double ofLate() {
        return meters.get("nexus.live.slow.recent").gauge().value();
    }
}
