package one.nexus.hub.channel.dispatch;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Pacing RULE = new Pacing(Duration.ofSeconds(1), Duration.ofMillis(500), 3,
            Duration.ofSeconds(40), Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofHours(24),
            Duration.ofSeconds(5), Duration.ofSeconds(15));

    private final Pace pace = new Pace(new Random(7));

    private static Instant after(long millis) {
        return NOON.plusMillis(millis);
    }

    @Test
    void letsTheFirstMessageGoAtOnce() {
        assertThat(pace.wait(RULE, true, NOON)).isZero();
    }

    @Test
    void keepsAGapWithAJitterBetweenMessages() {
        pace.sent(RULE, false, NOON);
        assertThat(pace.wait(RULE, false, NOON)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1500));
        assertThat(pace.wait(RULE, false, after(1500))).isZero();
    }

    @Test
    void sendsNoMoreThanSoManyInAMinute() {
        for (int i = 0; i < 3; i++) {
            pace.sent(RULE, false, after(i * 2000));
        }
        assertThat(pace.wait(RULE, false, after(10_000))).isEqualTo(Duration.ofSeconds(50));
        assertThat(pace.wait(RULE, false, after(60_000))).isZero();
    }

    @Test
    void writesSlowlyToPeopleWhoNeverWrote() {
        pace.sent(RULE, true, NOON);
        assertThat(pace.wait(RULE, true, after(5_000))).isEqualTo(Duration.ofSeconds(35));
        assertThat(pace.wait(RULE, false, after(5_000))).isZero();
    }

    @Test
    void typesLongMessagesNoLongerThanTheLimit() {
        assertThat(RULE.typing(10)).isEqualTo(Duration.ofMillis(200));
        assertThat(RULE.typing(100_000)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void doesNotPaceASimulatedNumber() {
        Pacing none = Pacing.none(RULE);
        for (int i = 0; i < 100; i++) {
            pace.sent(none, true, NOON);
        }
        assertThat(pace.wait(none, true, NOON)).isZero();
        assertThat(none.longestWait()).isEqualTo(RULE.longestWait());
    }
}
