package one.nexus.hub.platform.health;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

class GrowthTest {

    private final AtomicLong number = new AtomicLong(40);
    private final AtomicLong nanos = new AtomicLong();
    private final Growth growth = new Growth(number::get, nanos::get);

    private double after(Duration pause, int more) {
        nanos.addAndGet(pause.toNanos());
        number.addAndGet(more);
        return growth.ofLate();
    }

    @Test
    void countsFromTheFirstLookOn() {
        assertThat(growth.ofLate()).isZero();
        assertThat(after(Duration.ofSeconds(5), 3)).isEqualTo(3);
        assertThat(after(Duration.ofSeconds(5), 2)).isEqualTo(5);
    }

    @Test
    void forgetsAfterAMinute() {
        growth.ofLate();
        assertThat(after(Duration.ofSeconds(5), 7)).isEqualTo(7);
        assertThat(after(Duration.ofSeconds(55), 0)).isEqualTo(7);
        assertThat(after(Duration.ofSeconds(5), 0)).isZero();
    }
}
