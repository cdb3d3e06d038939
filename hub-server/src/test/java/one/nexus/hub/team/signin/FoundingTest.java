package one.nexus.hub.team.signin;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class FoundingTest {

    @Inject
    People people;

    @Inject
    SetUp setUp;

    @Test
    void foundsTheFirstOrganisationByTheLink() {
        String token = setUp.offer().value();
        Browser ana = people.stranger();
        assertThat(ana.get("/api/team/set-up/" + token).status()).isEqualTo(204);
        var me = ana.post("/api/team/set-up", form(token, "first@one-nexus.example"));
        assertThat(me.status()).as(me.text()).isEqualTo(201);
        assertThat(me.at("organisation.timeZone")).isEqualTo("America/Sao_Paulo");
        assertThat(me.at("role")).isEqualTo("administrator");
        assertThat(ana.get("/api/team/me").status()).isEqualTo(200);
        assertThat(setUp.isDone()).isTrue();
    }

    @Test
    void usesTheLinkOnce() {
        String token = setUp.offer().value();
        assertThat(people.stranger().post("/api/team/set-up", form(token, "once@one-nexus.example")).status())
                .isEqualTo(201);
        assertThat(people.stranger().get("/api/team/set-up/" + token).status()).isEqualTo(404);
        assertThat(people.stranger().post("/api/team/set-up", form(token, "twice@one-nexus.example")).status())
                .isEqualTo(404);
    }

    @Test
    void letsOnlyOneOfManyUseTheLink() {
        String token = setUp.offer().value();
        var answers = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> people.stranger()
                        .post("/api/team/set-up", form(token, "crowd" + number + "@one-nexus.example"))
                        .status()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(201, 404).containsOnlyOnce(201);
    }

    @Test
    void keepsTheLinkWhenAnAnswerCannotBeTaken() {
        String token = setUp.offer().value();
        var wrong = new HashMap<String, Object>(form(token, "not an e-mail"));
        wrong.put("organisation", " ");
        wrong.put("password", "curta");
        wrong.put("timeZone", "Mars/Olympus");
        var refused = people.stranger().post("/api/team/set-up", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors")).isEqualTo(List.of(Map.of("field", "organisation", "code", "required"),
                Map.of("field", "email", "code", "email"), Map.of("field", "password", "code", "too-short"),
                Map.of("field", "timeZone", "code", "unknown")));
        assertThat(people.stranger().get("/api/team/set-up/" + token).status()).isEqualTo(204);
    }

    @Test
    void refusesAnEmailThatIsTaken() {
        var ana = people.founded("Clínica Sol");
        String token = setUp.offer().value();
        var refused = people.stranger().post("/api/team/set-up", form(token, ana.email().toUpperCase()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors")).isEqualTo(List.of(Map.of("field", "email", "code", "taken")));
        assertThat(people.stranger().get("/api/team/set-up/" + token).status()).isEqualTo(204);
    }

    @Test
    void takesNoLinkThatNobodyOffered() {
        assertThat(people.stranger().get("/api/team/set-up/made-up").status()).isEqualTo(404);
        assertThat(people.stranger().post("/api/team/set-up", form("made-up", "x@one-nexus.example")).status())
                .isEqualTo(404);
    }

    @Test
    void letsNobodySignUpUnlessTheInstallationAllowsIt() {
        assertThat(people.stranger().get("/api/team/sign-up").at("open")).isEqualTo(false);
        var form = new HashMap<String, Object>(form("", "self@one-nexus.example"));
        form.remove("token");
        assertThat(people.stranger().post("/api/team/sign-up", form).status()).isEqualTo(404);
    }

    private static Map<String, Object> form(String token, String email) {
        return Map.of("token", token, "organisation", "Clínica Sol", "name", "Ana Souza", "email", email, "password",
                People.PASSWORD,
                "locale", "pt-BR", "timeZone", "America/Sao_Paulo");
    }
}
