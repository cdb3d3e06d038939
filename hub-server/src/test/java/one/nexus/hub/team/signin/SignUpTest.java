package one.nexus.hub.team.signin;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "nexus.sign-up", value = "true")
@Property(name = "nexus.public-url", value = "https://hub.example.com")
class SignUpTest {

    @Inject
    People people;

    @Test
    void foundsAnOrganisationForAnybodyWhereTheInstallationAllowsIt() {
        assertThat(people.stranger().get("/api/team/sign-up").at("open")).isEqualTo(true);
        var me = people.stranger().post("/api/team/sign-up",
                Map.of("organisation", "Oficina Lua", "name", "Caio", "email",
                        "caio@oficina.example", "password", People.PASSWORD, "locale", "en", "timeZone",
                        "Europe/Lisbon"));
        assertThat(me.status()).as(me.text()).isEqualTo(201);
        assertThat(me.at("organisation.name")).isEqualTo("Oficina Lua");
        assertThat(me.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }

    @Test
    void believesThePublicAddressOverTheHost() {
        var ana = people.founded("Clínica Sol");
        var link = ana.browser().post("/api/team/invitations", Map.of("role", "agent")).at("link").toString();
        assertThat(link).startsWith("https://hub.example.com/invitation/");
    }
}
