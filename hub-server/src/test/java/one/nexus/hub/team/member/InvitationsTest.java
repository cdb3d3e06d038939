package one.nexus.hub.team.member;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class InvitationsTest {

    @Inject
    People people;

    @Test
    void bringsAPersonIn() {
        var ana = people.founded("Clínica Sol");
        String link = invite(ana, Map.of("role", "manager"));
        assertThat(people.stranger().get(link).json()).containsEntry("organisation", "Clínica Sol")
                .containsEntry("role", "manager");
        Browser carla = people.stranger();
        var me = carla.post(link + "/accept", person("Carla Dias", "carla@clinica.example"));
        assertThat(me.status()).as(me.text()).isEqualTo(201);
        assertThat(me.at("role")).isEqualTo("manager");
        assertThat(carla.get("/api/team/me").at("organisation.name")).isEqualTo("Clínica Sol");
        assertThat(ana.browser().get("/api/team/invitations").list()).isEmpty();
    }

    @Test
    void isUsedOnceEvenByManyAtOnce() {
        var ana = people.founded("Clínica Sol");
        String link = invite(ana, Map.of("role", "agent"));
        var answers = IntStream.range(0, 5).mapToObj(number -> CompletableFuture.supplyAsync(() -> people.stranger()
                .post(link + "/accept", person("Carla", "crowd-invited" + number + "@clinica.example")).status()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(201, 404).containsOnlyOnce(201);
        assertThat(ana.browser().get("/api/team/members").items()).hasSize(2);
    }

    @Test
    void isForTheInvitedEmailOnly() {
        var ana = people.founded("Clínica Sol");
        String link = invite(ana, Map.of("role", "agent", "email", "Davi@Clinica.example"));
        var refused = people.stranger().post(link + "/accept", person("Carla", "carla2@clinica.example"));
        assertThat(refused.at("errors")).isEqualTo(List.of(Map.of("field", "email", "code", "not-invited")));
        assertThat(people.stranger().post(link + "/accept", person("Davi", "davi@clinica.example")).status())
                .isEqualTo(201);
    }

    @Test
    void bringsAPersonOfAnotherOrganisationInWithTheSamePassword() {
        var ana = people.founded("Clínica Sol");
        var eva = people.founded("Oficina Lua");
        var wrong = people.stranger().post(invite(ana, Map.of("role", "agent")) + "/accept",
                Map.of("name", "Eva", "email", eva.email(), "password", "another long password", "locale", "en"));
        assertThat(wrong.at("errors")).isEqualTo(List.of(Map.of("field", "email", "code", "taken")));
        Browser browser = people.stranger();
        var me = browser.post(invite(ana, Map.of("role", "agent")) + "/accept", person("Eva", eva.email()));
        assertThat(me.at("organisation.name")).isEqualTo("Clínica Sol");
        assertThat(me.at("role")).isEqualTo("agent");
        assertThat(me.at("organisations").toString()).contains("Clínica Sol", "Oficina Lua");
        var back = browser.post("/api/team/switch", Map.of("organisation", eva.organisation().value()));
        assertThat(back.at("organisation.name")).isEqualTo("Oficina Lua");
        assertThat(back.at("role")).isEqualTo("administrator");
    }

    @Test
    void isWithdrawn() {
        var ana = people.founded("Clínica Sol");
        String link = invite(ana, Map.of("role", "agent"));
        Object id = ana.browser().get("/api/team/invitations").list().getFirst().get("id");
        assertThat(ana.browser().delete("/api/team/invitations/" + id).status()).isEqualTo(204);
        assertThat(people.stranger().get(link).status()).isEqualTo(404);
    }

    @Test
    void namesEveryFieldThatCannotBeTaken() {
        var ana = people.founded("Clínica Sol");
        var refused = people.stranger().post(invite(ana, Map.of("role", "agent")) + "/accept", Map.of("email", "x"));
        assertThat(refused.at("errors")).isEqualTo(List.of(Map.of("field", "name", "code", "required"),
                Map.of("field", "email", "code", "email"), Map.of("field", "password", "code", "required")));
    }

    @Test
    void isOnlyMadeByThoseWhoManageTheTeam() {
        var ana = people.founded("Clínica Sol");
        var bruno = people.joined(ana.organisation(), Role.AGENT);
        assertThat(bruno.browser().post("/api/team/invitations", Map.of("role", "agent")).status()).isEqualTo(403);
    }

    private static String invite(People.Signed by, Map<String, Object> wanted) {
        String link = by.browser().post("/api/team/invitations", wanted).at("link").toString();
        return "/api/team/invitations/by-token/" + link.substring(link.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> person(String name, String email) {
        return Map.of("name", name, "email", email, "password", People.PASSWORD, "locale", "pt-BR");
    }
}
