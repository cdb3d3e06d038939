package one.nexus.hub.platform.schedule;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

class EvenClockTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofHours(2);

    private final Machine machine = new Machine();
    private final Clock clock = new EvenClock(machine, () -> machine.passed.toNanos());

    /** Time that passes, and a clock that somebody may set meanwhile. */
    private static final class Machine extends Clock {

        private Instant now = NOON;
        private Duration passed = Duration.ZERO;

        void pass(Duration time) {
            now = now.plus(time);
            passed = passed.plus(time);
        }

        void set(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }

    @Test
    void isTheClockOfTheMachine() {
        assertThat(clock.instant()).isEqualTo(NOON);
        machine.pass(SECOND);
        assertThat(clock.instant()).isEqualTo(NOON.plus(SECOND));
    }

    @Test
    void followsAStepForwardAtOnce() {
        clock.instant();
        machine.set(STEP);
        assertThat(clock.instant()).isEqualTo(NOON.plus(STEP));
    }

    @Test
    void goesOnSlowlyAfterAStepBackUntilItIsCaughtUp() {
        clock.instant();
        machine.set(STEP.negated());
        assertThat(clock.instant()).isEqualTo(NOON);
        machine.pass(SECOND);
        assertThat(clock.instant()).isEqualTo(NOON.plus(SECOND.dividedBy(2)));
        machine.pass(STEP.multipliedBy(2));
        assertThat(clock.instant()).isEqualTo(NOON.plus(STEP).plus(SECOND));
    }

    @Test
    void neverGoesBack() {
        Instant before = clock.instant();
        for (int number = 1; number <= 100; number++) {
            machine.set(number % 2 == 0 ? STEP : STEP.negated().minus(SECOND));
            machine.pass(Duration.ofMillis(10));
            Instant now = clock.instant();
            assertThat(now).isAfter(before);
            before = now;
        }
    }
}
