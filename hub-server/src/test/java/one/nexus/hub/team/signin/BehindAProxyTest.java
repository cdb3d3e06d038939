package one.nexus.hub.team.signin;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** A hub behind a proxy on this machine, which is trusted; what stands further away says who it is in vain. */
@MicronautTest(transactional = false)
@Property(name = "nexus.trusted-proxies", value = "127.0.0.0/8, ::1")
@Property(name = "nexus.limits.stranger", value = "1")
@Property(name = "nexus.limits.stranger-at-once", value = "5")
class BehindAProxyTest {

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private Browser from(String forwarded) {
        return people.stranger().with("X-Forwarded-For", forwarded);
    }

    private List<Integer> guesses(String forwarded) {
        return IntStream.range(0, 12)
                .mapToObj(time -> from(forwarded.formatted(time)).get("/api/team/invitations/by-token/no" + time)
                        .status())
                .toList();
    }

    @Test
    void limitsEachClientForItself() {
        assertThat(guesses("203.0.113.9")).contains(429);
        assertThat(from("203.0.113.10").get("/api/team/invitations/by-token/no").status()).isEqualTo(404);
    }

    @Test
    void isNotTakenInByWhatAClientWritesBeforeItsOwnAddress() {
        assertThat(guesses("198.51.100.%d, 203.0.113.11")).contains(429);
    }

    @Test
    void writesDownTheClientAndKeepsTheCookieToTls() {
        var ana = people.founded("Clínica Sol");
        String page = hub.getURI().toString().replace("http:", "https:");
        var answer = from("203.0.113.77").with("X-Forwarded-Proto", "https").with("Origin", page)
                .post("/api/team/sign-in", Map.of("email", ana.email(), "password", People.PASSWORD));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(ana.browser().get("/api/team/sessions").text()).contains("203.0.113.77");
    }
}
