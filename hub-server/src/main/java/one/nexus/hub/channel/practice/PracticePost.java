package one.nexus.hub.channel.practice;

import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Delivers events to the hub's webhook as WAHA does: signed, and again with growing pauses until they are taken. */
@Singleton
final class PracticePost {

    private static final Logger LOG = LoggerFactory.getLogger(PracticePost.class);
    private static final int ATTEMPTS = 9;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Provider<EmbeddedServer> server;
    private final PracticeStore store;
    private final JsonMapper json;

    PracticePost(Provider<EmbeddedServer> server, PracticeStore store, JsonMapper json) {
        this.server = server;
        this.store = store;
        this.json = json;
    }

    /** Delivers in the thread of the caller; gives up after some minutes, the history still has it. */
    void deliver(PracticeRow session, Map<String, Object> event) {
        Optional<PracticeHook> hook = store.hook(session);
        hook.ifPresent(where -> deliver(where, body(event)));
    }

    private void deliver(PracticeHook hook, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create("http://127.0.0.1:" + server.get().getPort() + hook.path()))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-Webhook-Request-Id", UUID.randomUUID().toString())
                .header("X-Webhook-Hmac", hook.signature(body))
                .header("X-Webhook-Hmac-Algorithm", "sha512")
                .header("X-Nexus-Inbox", hook.inbox())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        Duration pause = Duration.ofMillis(500);
        for (int attempt = 1; attempt <= ATTEMPTS && !taken(request); attempt++) {
            if (!Waiting.slept(pause)) {
                return;
            }
            pause = pause.multipliedBy(2);
        }
    }

    private boolean taken(HttpRequest request) {
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 || status == 404;
        } catch (IOException away) {
            LOG.debug("the hub does not take a practice delivery yet", away);
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private byte[] body(Map<String, Object> event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (IOException impossible) {
            throw new IllegalStateException("a map is JSON", impossible);
        }
    }
}
