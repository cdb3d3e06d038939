package one.nexus.hub.team.member;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ProfileTest {

    @Inject
    People people;

    @Test
    void keepsWhatAPersonLikes() {
        var ana = people.founded("Clínica Sol");
        var me = ana.browser().patch("/api/team/me",
                Map.of("theme", "dark", "textSize", "large", "enterSends", false, "locale", "ru"));
        assertThat(me.at("user")).isEqualTo(
                Map.of("id", (int) ana.user().value(), "name", "Ana Souza", "email", ana.email(), "locale", "ru",
                        "theme", "dark", "textSize", "large", "enterSends", false, "signature", ""));
    }

    @Test
    void changesAPasswordAndEndsTheOtherSessions() {
        var ana = people.founded("Clínica Sol");
        Browser phone = people.stranger();
        phone.post("/api/team/sign-in", Map.of("email", ana.email(), "password", People.PASSWORD));
        var changed = ana.browser().patch("/api/team/me",
                Map.of("password", Map.of("current", People.PASSWORD, "next", "três pratos de trigo")));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(phone.get("/api/team/me").status()).isEqualTo(401);
        assertThat(ana.browser().get("/api/team/me").status()).isEqualTo(200);
        assertThat(people.stranger()
                .post("/api/team/sign-in", Map.of("email", ana.email(), "password", "três pratos de trigo")).status())
                .isEqualTo(200);
    }

    @Test
    void asksForThePasswordUpToNow() {
        var ana = people.founded("Clínica Sol");
        var refused = ana.browser().patch("/api/team/me",
                Map.of("name", "Outra", "password",
                        Map.of("current", "a wrong password", "next", "três pratos de trigo")));
        assertThat(refused.at("errors")).isEqualTo(List.of(Map.of("field", "password.current", "code", "wrong")));
        assertThat(ana.browser().get("/api/team/me").at("user.name")).isEqualTo("Ana Souza");
    }

    @Test
    void refusesCharactersThatCannotBeShown() {
        var ana = people.founded("Clínica Sol");
        for (String name : List.of("nul\u0000", "bell\u0007", "half \ud83d")) {
            var refused = ana.browser().patch("/api/team/me", Map.of("name", name));
            assertThat(refused.status()).as(refused.text()).isIn(400, 422);
        }
        assertThat(ana.browser().patch("/api/team/me", Map.of("name", "Ana 🌻 <b>${jndi}</b>")).at("user.name"))
                .isEqualTo("Ana 🌻 <b>${jndi}</b>");
    }

    @Test
    void renamesTheOrganisation() {
        var ana = people.founded("Clínica Sol");
        var me = ana.browser().patch("/api/team/organisation",
                Map.of("name", "Clínica Luz", "timeZone", "America/Manaus"));
        assertThat(me.at("organisation.name")).isEqualTo("Clínica Luz");
        assertThat(ana.browser().get("/api/team/me").at("organisation.timeZone")).isEqualTo("America/Manaus");
    }
}
