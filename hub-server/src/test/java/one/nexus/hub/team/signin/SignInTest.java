package one.nexus.hub.team.signin;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class SignInTest {

    @Inject
    People people;

    @Test
    void tellsASignedInPersonOfOneself() {
        var ana = people.founded("Clínica Sol");
        var me = ana.browser().get("/api/team/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.at("user.email")).isEqualTo(ana.email());
        assertThat(me.at("organisation.name")).isEqualTo("Clínica Sol");
        assertThat(me.at("organisation.currency")).isEqualTo("BRL");
        assertThat(me.at("role")).isEqualTo("administrator");
        assertThat(me.at("permissions").toString()).contains("team.manage", "conversation.read");
    }

    @Test
    void takesAnEmailHoweverItIsTyped() {
        var ana = people.founded("Clínica Sol");
        var answer = signIn(people.stranger(), "  " + ana.email().toUpperCase() + " ", People.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void answersAlikeForAnUnknownEmailAndAWrongPassword() {
        var ana = people.founded("Clínica Sol");
        var wrong = signIn(people.stranger(), ana.email(), "not the password");
        var unknown = signIn(people.stranger(), "nobody@one-nexus.example", "not the password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.at("code")).isEqualTo("wrong-credentials");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.json().keySet()).isEqualTo(wrong.json().keySet());
        assertThat(unknown.at("code")).isEqualTo("wrong-credentials");
    }

    @Test
    void makesAGuesserWaitAndSaysForHowLong() {
        var ana = people.founded("Clínica Sol");
        IntStream.range(0, 5)
                .forEach(guess -> assertThat(signIn(people.stranger(), ana.email(), "guess " + guess).status())
                        .isEqualTo(401));
        var refused = signIn(people.stranger(), ana.email(), People.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("code")).isEqualTo("too-many");
        assertThat(refused.headers().firstValue("Retry-After").map(Integer::parseInt).orElseThrow()).isBetween(1, 16);
    }

    @Test
    void forgivesTypingErrorsAfterASuccess() {
        var ana = people.founded("Clínica Sol");
        IntStream.range(0, 3).forEach(round -> {
            IntStream.range(0, 4).forEach(guess -> signIn(people.stranger(), ana.email(), "typo " + guess));
            assertThat(signIn(people.stranger(), ana.email(), People.PASSWORD).status()).isEqualTo(200);
        });
    }

    @Test
    void givesTheCookieToBrowsersOnly() {
        var ana = people.founded("Clínica Sol");
        var header = signIn(people.stranger(), ana.email(), People.PASSWORD).headers().firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(header).contains("nexus_session=", "HTTPOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void beginsAFreshSessionAndEndsTheFormerOne() {
        var ana = people.founded("Clínica Sol");
        String former = ana.browser().session();
        signIn(ana.browser(), ana.email(), People.PASSWORD);
        assertThat(ana.browser().session()).isNotEqualTo(former);
        assertThat(people.stranger().holding(former).get("/api/team/me").status()).isEqualTo(401);
    }

    @Test
    void signsOut() {
        var ana = people.founded("Clínica Sol");
        String session = ana.browser().session();
        assertThat(ana.browser().post("/api/team/sign-out", Map.of()).status()).isEqualTo(204);
        assertThat(people.stranger().holding(session).get("/api/team/me").status()).isEqualTo(401);
    }

    @Test
    void refusesAChangeThatAnotherSiteAsksFor() {
        var ana = people.founded("Clínica Sol");
        var evil = ana.browser().holding(ana.browser().session()).with("Origin", "https://evil.example");
        assertThat(evil.patch("/api/team/me", Map.of("name", "Hacked")).at("code")).isEqualTo("cross-site");
        var opaque = ana.browser().holding(ana.browser().session()).with("Origin", "null");
        assertThat(opaque.patch("/api/team/me", Map.of("name", "Hacked")).status()).isEqualTo(403);
        var elsewhere = ana.browser().holding(ana.browser().session()).with("Sec-Fetch-Site", "same-site");
        assertThat(elsewhere.patch("/api/team/me", Map.of("name", "Hacked")).status()).isEqualTo(403);
        var silent = ana.browser().holding(ana.browser().session()).with("Sec-Fetch-Site", "").with("Origin", "");
        assertThat(silent.patch("/api/team/me", Map.of("name", "Hacked")).status()).isEqualTo(403);
        assertThat(ana.browser().get("/api/team/me").at("user.name")).isEqualTo("Ana Souza");
    }

    @Test
    void refusesASignInThatAnotherSiteAsksFor() {
        var ana = people.founded("Clínica Sol");
        var answer = signIn(
                people.stranger().with("Origin", "https://evil.example").with("Sec-Fetch-Site", "cross-site"),
                ana.email(),
                People.PASSWORD);
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void takesNoFormInPlaceOfJson() {
        var ana = people.founded("Clínica Sol");
        var form = ana.browser().with("Content-Type", "text/plain").send("PATCH", "/api/team/me",
                Optional.of("{\"name\":\"X\"}"));
        assertThat(form.status()).isEqualTo(415);
    }

    @Test
    void listsTheSessionsOfAPersonAndEndsOne() {
        var ana = people.founded("Clínica Sol");
        Browser phone = people.stranger();
        signIn(phone, ana.email(), People.PASSWORD);
        var sessions = ana.browser().get("/api/team/sessions").list();
        assertThat(sessions).hasSize(2).filteredOn(session -> session.get("current").equals(true)).hasSize(1);
        Object other = sessions.stream().filter(session -> session.get("current").equals(false)).findFirst()
                .orElseThrow().get("id");
        assertThat(ana.browser().delete("/api/team/sessions/" + other).status()).isEqualTo(204);
        assertThat(phone.get("/api/team/me").status()).isEqualTo(401);
        assertThat(ana.browser().get("/api/team/me").status()).isEqualTo(200);
    }

    @Test
    void endsNoSessionOfAColleague() {
        var ana = people.founded("Clínica Sol");
        var bruno = people.joined(ana.organisation(), Role.AGENT);
        Object own = bruno.browser().get("/api/team/sessions").list().getFirst().get("id");
        assertThat(ana.browser().delete("/api/team/sessions/" + own).status()).isEqualTo(404);
        assertThat(bruno.browser().get("/api/team/me").status()).isEqualTo(200);
    }

    @Test
    void goesOverToAnotherOrganisationOnlyAsAMember() {
        var ana = people.founded("Clínica Sol");
        var other = people.founded("Oficina Lua");
        assertThat(
                ana.browser().post("/api/team/switch", Map.of("organisation", other.organisation().value())).status())
                .isEqualTo(404);
        assertThat(ana.browser().get("/api/team/me").at("organisation.name")).isEqualTo("Clínica Sol");
    }

    private static Browser.Answer signIn(Browser browser, String email, String password) {
        return browser.post("/api/team/sign-in", Map.of("email", email, "password", password));
    }
}
