package one.nexus.hub.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.JsonMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How a colleague of the demonstration takes what the hub says to a sign-in. */
class ColleagueTest {

    private final Queue<Integer> statuses = new ArrayDeque<>();
    private HttpServer hub;

    @BeforeEach
    void answering() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/api/team/sign-in", this::answer);
        hub.start();
    }

    @AfterEach
    void stopped() {
        hub.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = statuses.remove();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.getResponseHeaders().add("Set-Cookie", "nexus_session=ana; HttpOnly");
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private Optional<Colleague> signedIn(Integer... answers) {
        statuses.addAll(List.of(answers));
        return Colleague.signIn(URI.create("http://127.0.0.1:" + hub.getAddress().getPort()),
                JsonMapper.createDefault(), "ana@example.com", "a password");
    }

    @Test
    void comesBackWhenTheHubHasTooMuchToDo() {
        assertThat(signedIn(429, 503, 200)).isPresent();
        assertThat(statuses).isEmpty();
    }

    @Test
    void goesAwayWithAnotherPassword() {
        assertThat(signedIn(401, 200)).isEmpty();
        assertThat(statuses).containsExactly(200);
    }

    @Test
    void failsLoudlyWhenTheHubDoes() {
        assertThatThrownBy(() -> signedIn(500)).isInstanceOf(IllegalStateException.class).hasMessageContaining("500");
    }
}
