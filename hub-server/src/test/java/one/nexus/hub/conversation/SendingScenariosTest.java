package one.nexus.hub.conversation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.media.Files;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Scenarios about what the team sends, while the network answers when and as it likes. */
@MicronautTest(transactional = false)
class SendingScenariosTest extends AtTheDesk {

    private static final String SEND = "POST /api/sendText";
    private static final String GROUP = "120363402931855007@g.us";

    private long conversation;

    /** The customer has written; the next message the hub sends gets the id of the captured echo. */
    private CountDownLatch heldAnswer() {
        desk.deliver("gows/message.text.lid-with-alt.json");
        conversation = desk.conversation();
        desk.waha.answers("GET /api/aurora/new-message-id", 200, Fixtures.bytes("rest/new-message-id.response.json"));
        return desk.waha.holds(SEND, 201, Fixtures.text("rest/sendText.response.gows.json"));
    }

    /** The customer wrote under a phone number, which the answer to the send names too. */
    private long sentToAPhoneNumber() {
        desk.deliver("gows/message.text.pn.json");
        conversation = desk.conversation();
        desk.waha.answers("GET /api/aurora/new-message-id", 200, Fixtures.bytes("rest/new-message-id.response.json"));
        desk.waha.answers(SEND, 201, Fixtures.bytes("rest/sendText.response.gows.json"));
        long message = writtenAndOnItsWay();
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        return message;
    }

    private long writtenAndOnItsWay() {
        long message = Desk.id(desk.write(conversation, "Olá Ana!"));
        Awaitility.await().atMost(Duration.ofSeconds(40))
                .until(() -> !desk.waha.calls("POST", "/api/sendText").isEmpty());
        return message;
    }

    private String status(long message) {
        return String.valueOf(desk.thread(conversation).stream().filter(line -> Desk.id(line) == message).findFirst()
                .orElseThrow().get("status"));
    }

    private void assertOneOutgoingByTheAgent() {
        assertThat(desk.thread(conversation)).filteredOn(line -> line.get("direction").equals("out")).singleElement()
                .satisfies(line -> assertThat(Desk.inside(line, "author.kind")).isEqualTo("user"));
    }

    @Test
    @DisplayName("echo-before-response")
    void recognisesTheEchoOfAMessageWhoseSendIsNotAnsweredYet() {
        CountDownLatch answer = heldAnswer();
        long message = writtenAndOnItsWay();
        assertThat(desk.deliver("gows/message.any.api-echo.json")).isEqualTo(200);
        assertThat(status(message)).isEqualTo("sent");
        answer.countDown();
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        assertOneOutgoingByTheAgent();
    }

    /** The provider takes the echo for something typed on the phone; its answer says later that it is not. */
    @Test
    void keepsWhatWasSaidOfAnEchoThatOnlyTheAnswerMadeKnown() {
        CountDownLatch answer = heldAnswer();
        desk.waha.answers("GET /api/aurora/new-message-id", 404, "{}");
        long message = writtenAndOnItsWay();
        desk.deliverText(Fixtures.text("webhooks/gows/message.any.api-echo.json").replace("\"api\"", "\"app\""));
        desk.deliver("gows/message.ack.read.json");
        desk.deliver("gows/message.reaction.json");
        assertThat(desk.thread(conversation)).filteredOn(line -> line.get("direction").equals("out")).hasSize(2);
        answer.countDown();
        var line = desk.await(conversation, message, told -> told.get("status").equals("read"));
        assertThat((List<?>) line.get("reactions")).hasSize(1);
        assertOneOutgoingByTheAgent();
    }

    @Test
    @DisplayName("ack-before-response")
    void keepsTheHighestReceiptThatCameBeforeTheAnswer() {
        CountDownLatch answer = heldAnswer();
        long message = writtenAndOnItsWay();
        desk.deliver("gows/message.ack.device.json");
        desk.deliver("gows/message.ack.read.json");
        answer.countDown();
        desk.await(conversation, message, line -> line.get("status").equals("read"));
        desk.deliver("gows/message.ack.device.json");
        assertThat(status(message)).isEqualTo("read");
        assertOneOutgoingByTheAgent();
    }

    @Test
    @DisplayName("ack-out-of-order")
    void movesAStatusForwardOnly() {
        heldAnswer().countDown();
        long message = writtenAndOnItsWay();
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        desk.deliver("gows/message.ack.read.json");
        desk.deliver("gows/message.ack.device.json");
        desk.deliver("gows/message.ack.error.json");
        assertThat(status(message)).isEqualTo("read");
    }

    @Test
    @DisplayName("ack-lid-for-send-to-pn")
    void knowsAReceiptThatNamesTheChatByItsHiddenId() {
        long message = sentToAPhoneNumber();
        assertThat(desk.waha.calls("POST", "/api/sendText").getFirst().body()).contains("558591234567@c.us");
        desk.deliver("gows/message.ack.device.json");
        assertThat(status(message)).isEqualTo("delivered");
        desk.deliver("gows/message.ack.read.json");
        assertThat(status(message)).isEqualTo("read");
        assertThat(desk.conversations()).hasSize(1);
        assertOneOutgoingByTheAgent();
    }

    @Test
    @DisplayName("group-ack")
    void knowsAReceiptOfSomebodyInAGroup() {
        desk.takeGroupsIn();
        desk.deliver("gows/message.group.json");
        conversation = desk.conversation();
        desk.waha.answers("GET /api/aurora/new-message-id", 200, "{\"id\":\"3EB0GRP0000000000001\"}");
        desk.waha.answers(SEND, 201, Fixtures.text("rest/sendText.response.gows.json")
                .replace("558591234567@c.us_3EB0D843AE0A0000000001", GROUP + "_3EB0GRP0000000000001"));
        long message = writtenAndOnItsWay();
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        assertThat(desk.waha.calls("POST", "/api/sendText").getFirst().body()).contains(GROUP);
        assertThat(desk.deliver("gows/message.ack.group.json")).isEqualTo(200);
        assertThat(status(message)).isEqualTo("read");
        assertThat(desk.conversations()).hasSize(1);
        assertOneOutgoingByTheAgent();
    }

    /** Neither a reserved id nor an answer: the echo alone says which message it was, and receipts come before it. */
    @Test
    @DisplayName("empty-send-response")
    void learnsTheIdOfAMessageFromItsEchoWhenTheAnswerIsEmpty() {
        desk.deliver("gows/message.text.lid-with-alt.json");
        conversation = desk.conversation();
        desk.waha.answers("GET /api/aurora/new-message-id", 404, "{}");
        desk.waha.answers(SEND, 201, Fixtures.bytes("rest/sendText.response.webjs-empty.txt"));
        long message = writtenAndOnItsWay();
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        desk.deliver("gows/message.ack.read.json");
        assertThat(status(message)).isEqualTo("sent");
        assertThat(desk.deliverText(Fixtures.text("webhooks/gows/message.any.api-echo.json")
                .replace("\"timestamp\": 1790000005", "\"timestamp\": " + Instant.now().getEpochSecond())))
                .isEqualTo(200);
        assertThat(status(message)).isEqualTo("read");
        assertThat(desk.waha.calls("POST", "/api/sendText")).hasSize(1);
        assertOneOutgoingByTheAgent();
    }

    @Test
    @DisplayName("session-not-working")
    void keepsAMessageQueuedUntilTheSessionWorksAndSendsItOnce() {
        heldAnswer();
        desk.waha.answers(SEND, 422, Fixtures.bytes("rest/error.422.session-not-working.response.json"));
        long message = writtenAndOnItsWay();
        desk.await(conversation, message, line -> line.get("status").equals("queued"));
        desk.waha.answers(SEND, 201, Fixtures.bytes("rest/sendText.response.gows.json"));
        int refused = desk.waha.calls("POST", "/api/sendText").size();
        assertThat(desk.deliver("session.status.working.json")).isEqualTo(200);
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        assertThat(desk.waha.calls("POST", "/api/sendText")).hasSize(refused + 1);
        assertOneOutgoingByTheAgent();
    }

    @Test
    @DisplayName("send-timeout-unknown")
    void findsOutByTheReservedIdWhatBecameOfASendThatWasNotAnswered() {
        heldAnswer();
        desk.waha.answers(SEND, 504, "");
        long message = writtenAndOnItsWay();
        desk.await(conversation, message, line -> line.get("status").equals("unknown"));
        String chat = "201234567890123@lid";
        desk.waha.answers("GET /api/aurora/chats/" + chat + "/messages/true_" + chat + "_3EB0D843AE0A0000000001", 200,
                "{\"id\":\"true_" + chat + "_3EB0D843AE0A0000000001\",\"timestamp\":1790000005,\"from\":\"" + chat
                        + "\",\"fromMe\":true,\"source\":\"api\",\"body\":\"Olá Ana!\"}");
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        assertThat(desk.waha.calls("POST", "/api/sendText")).hasSize(1);
        assertOneOutgoingByTheAgent();
    }

    @Test
    @DisplayName("send-timeout-not-sent")
    void sendsAgainUnderTheSameIdWhatTheNetworkDoesNotHave() {
        heldAnswer();
        desk.waha.answers(SEND, 500, "{\"message\":\"oops\"}");
        long message = writtenAndOnItsWay();
        desk.await(conversation, message, line -> line.get("status").equals("unknown"));
        desk.waha.answers(SEND, 201, Fixtures.bytes("rest/sendText.response.gows.json"));
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        assertThat(desk.waha.calls("POST", "/api/sendText")).hasSize(2)
                .allSatisfy(call -> assertThat(call.body()).contains("\"id\":\"3EB0D843AE0A0000000001\""));
        assertOneOutgoingByTheAgent();
    }

    @Test
    @DisplayName("send-timeout-retried-by-a-person")
    void sendsAgainWhatNobodyCanFindOutAboutWhenAPersonSaysSo() {
        heldAnswer();
        desk.waha.answers("GET /api/aurora/new-message-id", 404, "{}");
        desk.waha.answers(SEND, 504, "");
        long message = writtenAndOnItsWay();
        desk.await(conversation, message, line -> line.get("status").equals("unknown"));
        desk.waha.answers(SEND, 201, Fixtures.bytes("rest/sendText.response.gows.json"));
        assertThat(desk.post(conversation, "/messages/" + message + "/retry", Map.of()).status()).isEqualTo(200);
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        assertThat(desk.waha.calls("POST", "/api/sendText")).hasSize(2);
    }

    @Test
    @DisplayName("note-stays-inside")
    void neverSendsANote() {
        heldAnswer();
        var note = desk.post(conversation, "/notes", Map.of("text", "Cliente difícil", "clientKey", "n1"));
        assertThat(note.status()).as(note.text()).isEqualTo(201);
        assertThat(note.at("direction")).isEqualTo("note");
        var retried = desk.post(conversation, "/messages/" + note.number("id") + "/retry", Map.of());
        assertThat(retried.status()).isEqualTo(409);
        long message = writtenAndOnItsWay();
        assertThat(desk.waha.calls("POST", "/api/sendText")).hasSize(1)
                .allSatisfy(call -> assertThat(call.body()).contains("Olá Ana!").doesNotContain("difícil"));
        assertThat(message).isPositive();
    }

    @Test
    void sendsAgainWhatFailedWhenSomebodyRetriesItsDeadLetter() {
        heldAnswer();
        desk.waha.answers(SEND, 400, "{\"message\":[\"text must be shorter\"]}");
        long message = writtenAndOnItsWay();
        desk.await(conversation, message, line -> line.get("status").equals("failed"));
        var letters = Awaitility.await().atMost(Duration.ofSeconds(40))
                .until(() -> desk.agent.browser().get("/api/channel/dead-letters").items(), found -> !found.isEmpty());
        desk.waha.answers(SEND, 201, Fixtures.bytes("rest/sendText.response.gows.json"));
        assertThat(letters.getFirst().get("conversation")).asString().isEqualTo(String.valueOf(conversation));
        var retried = desk.agent.browser().post("/api/channel/dead-letters/" + letters.getFirst().get("id") + "/retry",
                Map.of());
        assertThat(retried.status()).isEqualTo(202);
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        assertOneOutgoingByTheAgent();
        assertThat(desk.waha.calls("POST", "/api/sendText")).hasSize(2);
    }

    /** Files cannot be looked up, because no id is reserved for them. */
    @Test
    void sendsAFileAgainOfWhichNobodyKnowsWhenSomebodySaysSo() throws IOException {
        heldAnswer();
        var file = hub.getApplicationContext().getBean(Files.class).keep(desk.agent.organisation(),
                new ByteArrayInputStream("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)), "lista.pdf", 100);
        desk.waha.answers("POST /api/sendFile", 504, "");
        long message = Desk.id(desk.post(conversation, "/messages",
                Map.of("text", "Segue", "files", List.of(file.id().value()), "clientKey", "f1")).list().getFirst());
        desk.await(conversation, message, line -> line.get("status").equals("unknown"));
        desk.waha.answers("POST /api/sendFile", 201, Fixtures.bytes("rest/sendText.response.gows.json"));
        assertThat(desk.post(conversation, "/messages/" + message + "/retry", Map.of()).status()).isEqualTo(200);
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        assertThat(desk.waha.calls("POST", "/api/sendFile")).hasSize(2);
    }
}
