package one.nexus.hub.team.signin;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.Test;

import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class TokenTest {

    @Inject
    People people;

    @Test
    void letsAProgramIn() {
        var ana = people.founded("Clínica Sol");
        var made = ana.browser().post("/api/team/tokens", Map.of("name", "n8n"));
        assertThat(made.status()).isEqualTo(201);
        String token = made.at("token").toString();
        assertThat(program().with("Authorization", "Bearer " + token).get("/api/team/me").at("user.email"))
                .isEqualTo(ana.email());
        assertThat(program().with("api_access_token", token).post("/api/team/invitations", Map.of("role", "agent"))
                .status())
                .isEqualTo(201);
    }

    @Test
    void showsATokenOnceAndWhenItWasLastUsed() {
        var ana = people.founded("Clínica Sol");
        String token = ana.browser().post("/api/team/tokens", Map.of("name", "n8n")).at("token").toString();
        program().with("Authorization", "Bearer " + token).get("/api/team/me");
        var listed = ana.browser().get("/api/team/tokens");
        assertThat(listed.text()).doesNotContain(token);
        assertThat(listed.list().getFirst()).containsEntry("name", "n8n").extracting("lastUsed").isNotNull();
    }

    @Test
    void locksAProgramOutWhenItsTokenIsDeleted() {
        var ana = people.founded("Clínica Sol");
        var made = ana.browser().post("/api/team/tokens", Map.of("name", "n8n"));
        assertThat(ana.browser().delete("/api/team/tokens/" + made.at("id")).status()).isEqualTo(204);
        assertThat(program().with("Authorization", "Bearer " + made.at("token")).get("/api/team/me").status())
                .isEqualTo(401);
    }

    @Test
    void isForAdministratorsOnly() {
        var ana = people.founded("Clínica Sol");
        var bruno = people.joined(ana.organisation(), Role.AGENT);
        var refused = bruno.browser().post("/api/team/tokens", Map.of("name", "n8n"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("code")).isEqualTo("forbidden");
    }

    @Test
    void takesNoSessionInPlaceOfAToken() {
        var ana = people.founded("Clínica Sol");
        assertThat(program().with("Authorization", "Bearer " + ana.browser().session()).get("/api/team/me").status())
                .isEqualTo(401);
    }

    private Browser program() {
        return people.stranger().with("Origin", "").with("Sec-Fetch-Site", "");
    }
}
