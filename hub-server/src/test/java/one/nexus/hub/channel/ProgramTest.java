package one.nexus.hub.channel;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static one.nexus.hub.channel.MetaDesk.PATIENCE;
import static one.nexus.hub.channel.MetaDesk.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A program of the organisation's own, from its keys to an answered message. */
@MicronautTest(transactional = false)
class ProgramTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private FakeProgram program;
    private MetaDesk desk;
    private long inbox;
    private String key = "";

    @BeforeEach
    void aProgram() {
        program = new FakeProgram();
        desk = MetaDesk.of(hub.getURI(), people.founded("Loja Aurora"));
        inbox = desk.connected("api", Map.of("callbackUrl", program.url())).number("id");
        newKeys();
    }

    @AfterEach
    void closed() {
        desk.browser().delete("/api/channel/inboxes/" + inbox);
        program.close();
    }

    private void newKeys() {
        Browser.Answer keys = desk.browser().post("/api/channel/inboxes/" + inbox + "/keys", Map.of());
        assertThat(keys.status()).as(keys.text()).isEqualTo(201);
        key = String.valueOf(keys.at("key"));
        program.knows(String.valueOf(keys.at("signingSecret")));
    }

    private HttpResponse<String> says(String method, String path, String body) {
        return says(method, path, body, key);
    }

    private HttpResponse<String> says(String method, String path, String body, String shown) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(hub.getURI().resolve("/programs/" + path))
                    .header("Content-Type", "application/json").header("Authorization", "Bearer " + shown)
                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Object writes(String id, String words) {
        HttpResponse<String> taken = says("POST", "messages",
                "{\"id\":\"%s\",\"contact\":{\"id\":\"ana\",\"name\":\"Ana Lima\"},\"text\":\"%s\"}".formatted(id,
                        words));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo("{\"outcome\":\"accepted\"}");
        return desk.theOnlyConversation().get("id");
    }

    private List<Map<String, Object>> callbacks() {
        return desk.browser().get("/api/channel/inboxes/" + inbox + "/callbacks").items();
    }

    private String lastTold(String event) {
        return await().atMost(PATIENCE).until(() -> program.told().stream()
                .filter(told -> told.contains("\"event\":\"" + event + "\"")).reduce((one, next) -> next).orElse(""),
                told -> !told.isEmpty());
    }

    private String lastMessage() {
        return lastTold("message.created").replaceAll(".*\"id\":\"(msg_[^\"]+)\".*", "$1");
    }

    @Test
    void whatSomebodyWritesIsAnswered() {
        Object conversation = writes("m1", "Oi, quanto custa?");
        assertThat(desk.theOnlyConversation()).extractingByKey("contact").extracting("name").isEqualTo("Ana Lima");
        assertThat(desk.theOnlyConversation()).extractingByKey("inbox").extracting("kind").isEqualTo("api");
        assertThat(desk.write(conversation, "R$ 120").status()).isEqualTo(201);
        desk.becomes(conversation, "sent");
        assertThat(lastTold("message.created")).contains("R$ 120").contains("\"contact\":{\"id\":\"ana\"}");
        assertThat(says("POST", "receipts", "{\"message\":\"%s\",\"status\":\"read\"}".formatted(lastMessage()))
                .statusCode()).isEqualTo(200);
        desk.becomes(conversation, "read");
    }

    @Test
    void whatIsSaidTwiceIsThereOnce() {
        Object conversation = writes("m1", "Oi");
        writes("m1", "Oi");
        assertThat(desk.messages(conversation)).hasSize(1);
    }

    @Test
    void whatIsChangedOrTakenBackIsShown() {
        Object conversation = writes("m1", "Oy");
        says("PATCH", "messages/m1", "{\"text\":\"Oi\"}");
        await().atMost(PATIENCE).until(() -> desk.messages(conversation).getFirst().get("text"), "Oi"::equals);
        says("DELETE", "messages/m1", "");
        await().atMost(PATIENCE).until(() -> desk.messages(conversation).getFirst().get("revoked"),
                Boolean.TRUE::equals);
    }

    @Test
    void somebodyIsThereBeforeTheyWrite() {
        assertThat(says("POST", "contacts", "{\"contact\":{\"id\":\"rui\",\"name\":\"Rui Costa\"}}").statusCode())
                .isEqualTo(200);
        Object conversation = desk.theOnlyConversation().get("id");
        assertThat(desk.theOnlyConversation()).extractingByKey("contact").extracting("name").isEqualTo("Rui Costa");
        assertThat(desk.write(conversation, "Bom dia, Rui").status()).isEqualTo(201);
        desk.becomes(conversation, "sent");
        assertThat(lastTold("message.created")).contains("\"contact\":{\"id\":\"rui\"}");
    }

    @Test
    void aFileIsFetched() {
        says("POST", "messages", """
                {"id":"m7","contact":{"id":"ana"},"text":"Veja","file":{"url":"%s","type":"text/plain",
                "name":"note.txt"}}""".formatted(program.file()));
        Object conversation = desk.theOnlyConversation().get("id");
        await().atMost(PATIENCE).until(() -> desk.messages(conversation).getFirst().toString(),
                shown -> shown.contains("state=ready") && shown.contains("note.txt"));
    }

    @Test
    void whatTheTeamTakesBackIsTold() {
        Object conversation = writes("m1", "Oi");
        desk.write(conversation, "R$ 12");
        desk.becomes(conversation, "sent");
        Object message = desk.messages(conversation).getLast().get("id");
        String path = "/api/conversation/conversations/" + conversation + "/messages/" + message;
        assertThat(desk.browser().put(path, Map.of("text", "R$ 120")).status()).isLessThan(300);
        assertThat(lastTold("message.edited")).contains("R$ 120").contains(lastMessage());
        for (String words : List.of("R$ 130", "R$ 120")) {
            desk.browser().put(path, Map.of("text", words));
            await().atMost(PATIENCE).until(() -> desk.messages(conversation).getLast().get("text"), words::equals);
        }
        assertThat(program.told().stream().filter(told -> told.contains("message.edited"))
                .map(told -> told.replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1")))
                .as("back to what it said before is another edit").hasSize(3).doesNotHaveDuplicates();
        assertThat(desk.browser().delete(path).status()).isLessThan(300);
        assertThat(lastTold("message.deleted")).contains(lastMessage());
    }

    @Test
    void aProgramThatIsAwayIsToldAgain() {
        Object conversation = writes("m1", "Oi");
        program.answers(503);
        desk.write(conversation, "R$ 120");
        Map<String, Object> row = await().atMost(PATIENCE).until(
                () -> callbacks().stream().findFirst().orElse(Map.of()),
                shown -> shown.get("nextAt") != null);
        assertThat(row).containsEntry("event", "message.created").containsEntry("state", "waiting")
                .containsEntry("status", 503).containsEntry("reason", "The program answered 503.")
                .containsEntry("attempts", 1);
        program.answers(204);
        desk.becomes(conversation, "sent");
        assertThat(callbacks().getFirst()).containsEntry("state", "delivered").containsEntry("attempts", 2)
                .containsEntry("status", 204).containsEntry("nextAt", null);
        List<String> messages = program.told().stream().filter(told -> told.contains("message.created"))
                .map(told -> told.replaceAll("\"at\":\"[^\"]+\"", "")).toList();
        assertThat(messages).hasSize(2).containsOnly(messages.getFirst());
    }

    @Test
    void whatWasGivenUpIsSaidAgainWhenSomebodyAsks() {
        Object conversation = writes("m1", "Oi");
        program.answers(422);
        desk.write(conversation, "R$ 120");
        desk.becomes(conversation, "failed");
        Map<String, Object> row = await().atMost(PATIENCE).until(() -> callbacks().getFirst(),
                shown -> Boolean.TRUE.equals(shown.get("again")));
        assertThat(row).containsEntry("state", "given-up").containsEntry("status", 422);
        program.answers(204);
        String again = "/api/channel/inboxes/" + inbox + "/callbacks/" + row.get("id") + "/retry";
        assertThat(desk.browser().post(again, Map.of()).status()).isEqualTo(202);
        desk.becomes(conversation, "sent");
        assertThat(desk.browser().post(again, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void onlyItsOwnKeysOpenIt() {
        String said = "{\"id\":\"m1\",\"contact\":{\"id\":\"ana\"},\"text\":\"Oi\"}";
        assertThat(says("POST", "messages", said, "A".repeat(43)).statusCode()).isEqualTo(401);
        assertThat(says("POST", "messages", said, "").statusCode()).isEqualTo(401);
        String before = key;
        newKeys();
        assertThat(says("POST", "messages", said, before).statusCode()).isEqualTo(401);
        assertThat(says("POST", "messages", said).statusCode()).isEqualTo(200);
        assertThat(desk.delivered("/webhooks/api/" + key, "{\"event\":\"delete\",\"inbox\":\"1\",\"id\":\"m1\"}"))
                .isEqualTo(401);
        assertThat(desk.browser().get("/api/channel/inboxes").text()).doesNotContain(key);
    }

    @Test
    void saysWhatIsWrongWithWhatItIsTold() {
        assertThat(says("POST", "messages", "{\"id\":\"m1\",\"text\":\"Oi\"}").body()).contains("contact.id");
        assertThat(says("POST", "messages", "{\"id\":\"m1\",\"contact\":{\"id\":\"a\"}}").body()).contains("text");
        assertThat(says("POST", "messages", "{\"id\":\"a b\",\"contact\":{\"id\":\"a\"},\"text\":\"Oi\"}").statusCode())
                .isEqualTo(422);
        assertThat(says("POST", "receipts", "{\"message\":\"x\",\"status\":\"eaten\"}").statusCode()).isEqualTo(422);
        assertThat(says("POST", "messages",
                "{\"id\":\"m1\",\"contact\":{\"id\":\"a\"},\"file\":{\"url\":\"file:///etc/passwd\"}}").statusCode())
                .isEqualTo(422);
        assertThat(desk.conversations()).isEmpty();
    }

    @Test
    void isTestedWithASignedPing() {
        assertThat(desk.browser().post("/api/channel/inboxes/" + inbox + "/check", Map.of()).at("fault")).isNull();
        assertThat(lastTold("ping")).contains("\"inbox\":\"" + inbox + "\"");
        program.knows("another secret");
        assertThat(desk.browser().post("/api/channel/inboxes/" + inbox + "/check", Map.of()).at("fault"))
                .isEqualTo("unreachable");
        assertThat(callbacks()).singleElement().satisfies(row -> assertThat(row).containsEntry("event", "ping")
                .containsEntry("state", "given-up").containsEntry("status", 401));
    }

    @Test
    void isToldOnlyWhereItIsSafe() {
        assertThat(fault(desk.connect("api", Map.of("callbackUrl", "http://example.com/hook"))))
                .isEqualTo("callbackUrl:invalid");
        assertThat(fault(desk.connect("api", Map.of()))).isEqualTo("callbackUrl:required");
    }
}
