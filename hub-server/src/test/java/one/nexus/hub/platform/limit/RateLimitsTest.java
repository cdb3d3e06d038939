package one.nexus.hub.platform.limit;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "nexus.limits.caller", value = "1")
@Property(name = "nexus.limits.caller-at-once", value = "5")
class RateLimitsTest {

    @Inject
    People people;

    @Test
    void tellsACallerWhoAsksTooOftenHowLongToWait() {
        var eager = people.founded("Clínica Sol");
        var calm = people.joined(eager.organisation(), Role.AGENT);
        var refused = refusal(eager.browser(), "/api/team/me");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("code")).isEqualTo("too-many");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isEqualTo(1);
        assertThat(calm.browser().get("/api/team/me").status()).isEqualTo(200);
    }

    @Test
    void leavesWebhooksAndHealthAlone() {
        Browser stranger = people.stranger();
        assertThat(IntStream.range(0, 40).map(time -> stranger.post("/webhooks/waha/unknown", Map.of()).status()))
                .doesNotContain(429);
        assertThat(IntStream.range(0, 40).map(time -> stranger.get("/health/live").status())).containsOnly(200);
    }

    /** The limits of {@link RateLimits}, as a hub has them that is told nothing. */
    @Test
    void areGenerousToPeopleAndStricterToStrangers() {
        var defaults = Stream.of(RateLimits.class.getDeclaredConstructors()[0].getParameters())
                .collect(Collectors.toMap(Parameter::getName,
                        limit -> Integer.valueOf(limit.getAnnotation(Bindable.class).defaultValue())));
        assertThat(defaults).isEqualTo(Map.of("caller", 50, "callerAtOnce", 200, "address", 200, "addressAtOnce", 800,
                "stranger", 10, "strangerAtOnce", 60));
    }

    private static Browser.Answer refusal(Browser browser, String path) {
        return IntStream.range(0, 30).mapToObj(time -> browser.get(path)).filter(answer -> answer.status() == 429)
                .findFirst().orElseThrow();
    }
}
