package one.nexus.hub.team.audit;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.team.Role;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@MicronautTest(transactional = false)
class AuditTest {

    @Inject
    People people;

    @Inject
    CoreDatabase core;

    @Test
    void tellsWhoDidWhatFromWhere() {
        var ana = people.founded("Clínica Sol");
        var bruno = people.joined(ana.organisation(), Role.AGENT);
        ana.browser().patch("/api/team/members/" + bruno.user(), Map.of("role", "manager"));
        var newest = ana.browser().get("/api/team/audit?limit=1").items().getFirst();
        assertThat(newest).containsEntry("action", "member-role-changed")
                .containsEntry("subject", "user:" + bruno.user())
                .containsEntry("address", "127.0.0.1")
                .containsEntry("detail", Map.of("before", "agent", "after", "manager"));
        assertThat(newest.get("actor")).isEqualTo(Map.of("id", (int) ana.user().value(), "name", "Ana Souza"));
    }

    @Test
    void tellsOfSignInsThatWorkedAndThatFailed() {
        var ana = people.founded("Clínica Sol");
        people.stranger().post("/api/team/sign-in", Map.of("email", ana.email(), "password", "not the password"));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(ana.browser().get("/api/team/audit").items())
                        .extracting(line -> line.get("action")).startsWith("sign-in-failed", "sign-in"));
    }

    @Test
    void isReadPageByPage() {
        var ana = people.founded("Clínica Sol");
        var first = ana.browser().get("/api/team/audit?limit=1");
        var second = ana.browser().get("/api/team/audit?limit=1&cursor=" + first.at("next"));
        assertThat(second.items().getFirst()).containsEntry("action", "organisation-founded");
        assertThat(ana.browser().get("/api/team/audit?cursor=forged").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry",
        "SELECT password_hash FROM user_account",
        "SELECT token_hash FROM session", "SELECT * FROM setup_token", "SELECT * FROM sign_in_throttle",
        "UPDATE user_account SET email = 'x@y.example'", "DELETE FROM membership"})
    void keepsFromTheHubItself(String statement) {
        var ana = people.founded("Clínica Sol");
        assertThatThrownBy(() -> core.write(ana.organisation(), handle -> handle.execute(statement)))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("permission denied");
    }
}
