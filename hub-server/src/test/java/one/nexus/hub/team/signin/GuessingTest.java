package one.nexus.hub.team.signin;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Guessing passwords, names and links (quality.md B20). */
@MicronautTest(transactional = false)
class GuessingTest {

    @Inject
    People people;

    private Browser.Answer tries(String email, String password) {
        return people.stranger().post("/api/team/sign-in", Map.of("email", email, "password", password));
    }

    /** The answer to a stranger's name and to a known one are the same but for the trace, whatever the password. */
    @Test
    void tellsNobodyWhoHasAnAccount() {
        String known = people.founded("Loja Aurora").email();
        for (String password : new String[]{"x", "wrong password", "x".repeat(201), "\u0000", "e\u0301".repeat(80)}) {
            var answer = tries(known, password);
            var other = tries("nobody" + known, password);
            assertThat(answer.status()).isEqualTo(other.status()).isEqualTo(401);
            assertThat(answer.text()).isEqualTo(other.text());
            assertThat(answer.headers().map().keySet()).isEqualTo(other.headers().map().keySet());
        }
    }

    /** A megabyte is no password: it is refused before anything is computed of it. */
    @Test
    void computesNothingOfAMegabyte() {
        String email = people.founded("Loja Aurora").email();
        String megabyte = "x".repeat(1 << 20);
        assertThat(tries(email, megabyte).status()).isIn(400, 401, 413, 422);
        var change = people.founded("Loja Aurora").browser().patch("/api/team/me",
                Map.of("password", Map.of("current", megabyte, "next", megabyte)));
        assertThat(change.status()).isIn(400, 422);
    }

    @Test
    void guessesNoLink() {
        for (String token : new String[]{"x", "..", "%2e%2e", "A".repeat(43), "A".repeat(3000), "'--", "%00"}) {
            for (String path : new String[]{"/api/team/set-up/", "/api/team/invitations/by-token/"}) {
                assertThat(people.stranger().get(path + token).status()).as(path + token).isIn(400, 404);
            }
        }
    }
}
