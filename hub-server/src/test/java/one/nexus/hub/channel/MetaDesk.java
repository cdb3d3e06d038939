package one.nexus.hub.channel;

import one.nexus.hub.Browser;
import one.nexus.hub.People;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody of a team that answers through Meta's networks, and Meta delivering to them. */
record MetaDesk(URI hub, Browser browser) {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String INBOXES = "/api/channel/inboxes";
    private static final String CONVERSATIONS = "/api/conversation/conversations";
    private static final Path RECORDED = Path.of("../integrations/src/test/resources/meta");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static MetaDesk of(URI hub, People.Signed owner) {
        return new MetaDesk(hub, owner.browser());
    }

    Browser.Answer connect(String provider, Map<String, String> answers) {
        return browser.post(INBOXES, Map.of("name", "Meta " + provider, "provider", provider, "answers", answers));
    }

    Browser.Answer connected(String provider, Map<String, String> answers) {
        Browser.Answer made = connect(provider, answers);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    static Map<String, String> number(String id) {
        return Map.of("phoneNumberId", id, "businessAccountId", FakeMeta.BUSINESS, "accessToken", FakeMeta.TOKEN,
                "appSecret", FakeMeta.SECRET);
    }

    static Map<String, String> token() {
        return Map.of("accessToken", FakeMeta.TOKEN, "appSecret", FakeMeta.SECRET);
    }

    static String path(Browser.Answer inbox) {
        String address = String.valueOf(inbox.at("webhookUrl"));
        return address.substring(address.indexOf("/webhooks/"));
    }

    static String fault(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        var error = (Map<?, ?>) ((List<?>) answer.json().get("errors")).getFirst();
        return error.get("field") + ":" + error.get("code");
    }

    /** A recorded delivery, as if it happened now. */
    static String recorded(String file) {
        try {
            Instant now = Instant.now();
            return Files.readString(RECORDED.resolve(file))
                    .replace("\"1790000000\"", "\"" + now.getEpochSecond() + "\"")
                    .replace("1790000000000", String.valueOf(now.toEpochMilli()))
                    .replace("1790000000500", String.valueOf(now.toEpochMilli()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Every recorded delivery of a network. */
    static List<String> recordings(String folder) {
        try (Stream<Path> files = Files.list(RECORDED.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.startsWith("rest.")).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int delivered(String path, String body) {
        return delivered(path, body, FakeMeta.signature(body));
    }

    int delivered(String path, String body, String signature) {
        return sent(HttpRequest.newBuilder(hub.resolve(path)).header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", signature).POST(HttpRequest.BodyPublishers.ofString(body)).build())
                .statusCode();
    }

    HttpResponse<String> asked(String path, String query) {
        return sent(HttpRequest.newBuilder(hub.resolve(path + query)).build());
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    List<Map<String, Object>> conversations() {
        return browser.get(CONVERSATIONS).items();
    }

    Map<String, Object> theOnlyConversation() {
        return await().atMost(PATIENCE).until(this::conversations, rows -> rows.size() == 1).getFirst();
    }

    Browser.Answer conversation(Object id) {
        return browser.get(CONVERSATIONS + "/" + id);
    }

    /** By what the person of a conversation came, as their lead shows it. */
    Object origin(Object conversation) {
        return browser.get("/api/lead/of-conversation/" + conversation).json().get("origin");
    }

    List<Map<String, Object>> messages(Object conversation) {
        return browser.get(CONVERSATIONS + "/" + conversation + "/messages").items();
    }

    Browser.Answer write(Object conversation, String text) {
        return browser.post(CONVERSATIONS + "/" + conversation + "/messages",
                Map.of("text", text, "clientKey", "key " + text));
    }

    void becomes(Object conversation, String status) {
        await().atMost(PATIENCE).until(() -> messages(conversation).getLast().get("status"), status::equals);
    }

    List<Map<String, Object>> ignored(Object inbox) {
        return browser.get(INBOXES + "/" + inbox + "/ignored-events").list();
    }

    void removes(Object inbox) {
        assertThat(browser.delete(INBOXES + "/" + inbox).status()).isEqualTo(204);
    }
}
