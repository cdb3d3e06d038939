package one.nexus.hub.team.signin;

import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleRuleTest {

    private final ThrottleRule rule = new ThrottleRule(5, Duration.ofSeconds(15), Duration.ofMinutes(15));

    @Test
    void letsAFewErrorsPass() {
        assertThat(rule.waitAfter(1)).isZero();
        assertThat(rule.waitAfter(4)).isZero();
    }

    @Test
    void doublesTheWaitWithEachFurtherOne() {
        assertThat(rule.waitAfter(5)).isEqualTo(Duration.ofSeconds(15));
        assertThat(rule.waitAfter(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(rule.waitAfter(8)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void neverWaitsLongerThanTheLongest() {
        assertThat(rule.waitAfter(50)).isEqualTo(Duration.ofMinutes(15));
        assertThat(rule.waitAfter(1_000_000)).isEqualTo(Duration.ofMinutes(15));
    }
}
