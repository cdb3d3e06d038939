package one.nexus.hub.platform.health;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@MicronautTest(transactional = false)
@Property(name = "nexus.metrics.token", value = "a-token-of-the-test")
class HealthTest {

    @Inject
    People people;

    @Test
    void livesWhileItAnswers() {
        assertThat(people.stranger().get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void isReadyWhenEveryServerAnswers() {
        await().atMost(20, SECONDS).untilAsserted(() -> {
            var answer = people.stranger().get("/health/ready");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.at("state")).isEqualTo("ready");
        });
    }

    @Test
    void tellsWhoeverIsSignedInWhatItIs() {
        var about = people.founded("Clínica Sol").browser().get("/api/data");
        assertThat(about.at("name")).isEqualTo("One Nexus Atemporal");
        assertThat(String.valueOf(about.at("version"))).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(about.at("state")).isIn(List.of("ready", "degraded"));
        assertThat(people.stranger().get("/api/data").status()).isEqualTo(401);
    }

    @Test
    void showsItsNumbersToProgramsOnThisMachine() {
        assertThat(people.stranger().post("/webhooks/waha/nobody", Map.of()).status()).isEqualTo(404);
        var numbers = people.stranger().get("/metrics");
        assertThat(numbers.status()).isEqualTo(200);
        assertThat(numbers.text()).contains("hikaricp_connections{pool=\"chat\"}",
                "hikaricp_connections{pool=\"core\"}",
                "jvm_memory_used_bytes", "nexus_jobs_waiting", "nexus_relay_lag_seconds{db=\"chat\"}",
                "nexus_relay_lag_seconds{db=\"core\"}", "nexus_live_sockets", "nexus_live_slow_recent",
                "nexus_live_slow_total", "nexus_live_lag_seconds",
                "nexus_webhook_answers_seconds", "nexus_intake_lag_seconds");
    }

    @Test
    void hidesItsNumbersFromEverybodyElse() {
        var outside = people.stranger().with("X-Forwarded-For", "203.0.113.9");
        assertThat(outside.get("/metrics").status()).isEqualTo(404);
        assertThat(outside.with("Authorization", "Bearer another").get("/metrics").status()).isEqualTo(404);
        assertThat(outside.with("Authorization", "Bearer a-token-of-the-test").get("/metrics").status())
                .isEqualTo(200);
    }
}
