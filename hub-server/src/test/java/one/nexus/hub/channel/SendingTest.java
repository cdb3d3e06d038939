package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "test.talk", value = "true")
@Property(name = "nexus.pacing.gap", value = "1ms")
@Property(name = "nexus.pacing.jitter", value = "0ms")
@Property(name = "nexus.pacing.new-contact-gap", value = "1ms")
@Property(name = "nexus.pacing.typing-per-character", value = "1ms")
@Property(name = "nexus.pacing.not-ready", value = "300ms")
@Property(name = "nexus.pacing.unreachable", value = "300ms")
class SendingTest {

    private static final AtomicLong MESSAGES = new AtomicLong(1);
    private static final int CONVERSATION = 4711;
    private static final String CHAT = "558591234567@c.us";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    @Inject
    ChatDatabase chat;

    @Inject
    Dispatch dispatch;

    @Inject
    Talk.Leaving leaving;

    private final FakeWaha waha = new FakeWaha();
    private People.Signed owner;
    private InboxId inbox;

    @BeforeEach
    void aConnectedInbox() {
        owner = people.founded("Loja Aurora");
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        inbox = WebhookTest.connect(owner, waha);
        waha.answers("POST /api/sendText", 201, FakeWaha.fixture("rest/sendText.response.gows.json"));
    }

    @AfterEach
    void closed() {
        waha.close();
    }

    private long send(OutboundMessage message) {
        return send(new Departure(message, true, false, false, Instant.now(), List.of()));
    }

    private long send(Departure departure) {
        long id = MESSAGES.getAndIncrement();
        leaving.ready.put(id, departure);
        order(id);
        return id;
    }

    private void order(long id) {
        chat.write(owner.organisation(), handle -> {
            dispatch.message(handle, owner.organisation(), new Dispatch.Place(inbox, CONVERSATION, id));
            return id;
        });
    }

    private Conclusion last(long message, Class<? extends Conclusion> expected) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> leaving.conclusions(message).stream()
                .anyMatch(expected::isInstance));
        return leaving.conclusions(message).getLast();
    }

    @Test
    void sendsUnderAnIdThatWasReservedBefore() {
        long id = send(new Departure(OutboundMessage.text(CHAT, "Olá Ana!"), true, false, false, Instant.now(),
                List.of("false_" + CHAT + "_3AEB1F0C5D7A4E9B2C62")));
        assertThat(last(id, Conclusion.Sent.class)).isInstanceOf(Conclusion.Sent.class);
        FakeWaha.Call call = waha.calls("POST", "/api/sendText").getFirst();
        assertThat(call.json()).containsEntry("id", leaving.reserved.get(id)).containsEntry("text", "Olá Ana!")
                .containsEntry("chatId", CHAT);
        assertThat(waha.calls("POST", "/api/sendSeen")).hasSize(1);
        assertThat(waha.calls("POST", "/api/startTyping")).hasSize(1);
        assertThat(waha.calls("POST", "/api/stopTyping")).hasSize(1);
    }

    @Test
    void showsWhenSomethingLastWentOut() {
        assertThat(owner.browser().get("/api/channel/inboxes/" + inbox).json().get("lastSentAt")).isNull();
        Instant before = Instant.now();
        last(send(OutboundMessage.text(CHAT, "Até amanhã!")), Conclusion.Sent.class);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                owner.browser().get("/api/channel/inboxes/" + inbox).json().get("lastSentAt"))
                .isInstanceOfSatisfying(String.class,
                        at -> assertThat(Instant.parse(at)).isBetween(before.minusMillis(1), Instant.now())));
    }

    @Test
    void keepsTheOrderOfAnInbox() {
        for (int i = 0; i < 12; i++) {
            send(OutboundMessage.text(CHAT, "n" + i));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> waha.calls("POST", "/api/sendText").size() == 12);
        assertThat(waha.calls("POST", "/api/sendText").stream().map(call -> call.json().get("text")).toList())
                .isEqualTo(IntStream.range(0, 12).mapToObj(i -> "n" + i).toList());
    }

    /** Scenario session-not-working: the message stays queued, is sent once after WORKING. */
    @Test
    void sessionNotWorking() {
        waha.answers("POST /api/sendText", 422, FakeWaha.fixture("rest/error.422.session-not-working.response.json"));
        long id = send(OutboundMessage.text(CHAT, "Olá"));
        assertThat(last(id, Conclusion.Waiting.class)).isEqualTo(new Conclusion.Waiting("not-connected"));

        byte[] working = FakeWaha.fixture("webhooks/session.status.working.json").getBytes(StandardCharsets.UTF_8);
        Posting.signed(hub.getURI(), waha.webhookPath(), working, waha.hmacKey());
        int refused = waha.calls("POST", "/api/sendText").size();
        waha.answers("POST /api/sendText", 201, FakeWaha.fixture("rest/sendText.response.gows.json"));
        assertThat(last(id, Conclusion.Sent.class)).isInstanceOf(Conclusion.Sent.class);
        assertThat(waha.calls("POST", "/api/sendText").size() - refused).isLessThanOrEqualTo(2);
        assertThat(leaving.conclusions(id).stream().filter(Conclusion.Sent.class::isInstance)).hasSize(1);
    }

    /** Scenario send-timeout-unknown: looked up by the reserved id, not sent twice. */
    @Test
    void sendTimeoutUnknown() {
        waha.answers("POST /api/sendText", 504, "");
        String sent = FakeWaha.fixture("rest/chats.messages.list.response.json");
        long id = send(OutboundMessage.text(CHAT, "Olá"));
        last(id, Conclusion.Unknown.class);
        String reserved = leaving.reserved.get(id);
        String own = sent
                .substring(sent.indexOf("{", sent.indexOf("\"id\": \"true_") - 10),
                        sent.lastIndexOf("{\n    \"id\": \"false_"))
                .strip().replaceAll(",$", "").replace("3AOWN000000000000001", reserved);
        waha.answers("GET /api/default/chats/" + CHAT + "/messages/true_" + CHAT + "_" + reserved, 200, own);
        assertThat(last(id, Conclusion.Sent.class)).isInstanceOfSatisfying(Conclusion.Sent.class,
                found -> assertThat(found.ids().getFirst().bare()).isEqualTo(reserved));
        assertThat(waha.calls("POST", "/api/sendText")).hasSize(1);
    }

    @Test
    void sendsAgainUnderTheSameIdWhenItWasNotSent() {
        waha.answers("POST /api/sendText", 500, "{\"message\":\"oops\"}");
        long id = send(OutboundMessage.text(CHAT, "Olá"));
        last(id, Conclusion.Unknown.class);
        waha.answers("POST /api/sendText", 201, FakeWaha.fixture("rest/sendText.response.gows.json"));
        last(id, Conclusion.Sent.class);
        assertThat(waha.calls("POST", "/api/sendText").stream().map(call -> call.json().get("id")).distinct())
                .containsExactly(leaving.reserved.get(id));
    }

    @Test
    void asksAPersonWhetherAFileWasSent() {
        waha.answers("POST /api/sendImage", 504, "");
        long id = send(new OutboundMessage(CHAT, new OutboundMessage.File(MediaKind.IMAGE, "image/jpeg",
                Optional.of("foto.jpg"), Optional.empty(), new OutboundMessage.Source.Bytes(new byte[]{1})),
                Optional.empty(), Optional.empty()));
        long next = send(OutboundMessage.text(CHAT, "depois"));
        last(next, Conclusion.Sent.class);
        assertThat(leaving.conclusions(id)).singleElement().isInstanceOf(Conclusion.Unknown.class);
        assertThat(waha.calls("POST", "/api/sendImage")).hasSize(1);
    }

    @Test
    void saysWhyAMessageIsRefusedAndGoesOn() {
        waha.answers("POST /api/sendText", 400, "{\"message\":[\"text must be shorter\"]}");
        long id = send(OutboundMessage.text(CHAT, "Olá"));
        assertThat(last(id, Conclusion.Failed.class))
                .isEqualTo(new Conclusion.Failed("invalid", "text must be shorter"));
        Awaitility.await().until(() -> owner.browser().get("/api/channel/problems/count").number("deadLetters") == 1);
        assertThat(owner.browser().get("/api/channel/dead-letters").items()).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("reason", "text must be shorter")
                        .containsEntry("code", "invalid").containsEntry("conversation", CONVERSATION)
                        .containsEntry("work", "message").containsEntry("inbox", "Vendas")
                        .containsEntry("message", (int) id));
        waha.answers("POST /api/sendText", 201, FakeWaha.fixture("rest/sendText.response.gows.json"));
        last(send(OutboundMessage.text(CHAT, "mais curto")), Conclusion.Sent.class);
    }

    @Test
    void waitsAsLongAsTheProviderAsks() {
        waha.answers("POST /api/sendText", 503, "");
        long id = send(OutboundMessage.text(CHAT, "Olá"));
        assertThat(last(id, Conclusion.Waiting.class)).isEqualTo(new Conclusion.Waiting("unreachable"));
        waha.answers("POST /api/sendText", 201, FakeWaha.fixture("rest/sendText.response.gows.json"));
        last(id, Conclusion.Sent.class);
    }

    /** Without an id a lost answer could never be settled, so the message is not sent without one while nobody answers. */
    @Test
    void waitsForAProviderThatCannotBeAskedForAnId() {
        waha.answers("GET /api/default/new-message-id", 503, "");
        long id = send(OutboundMessage.text(CHAT, "Olá"));
        assertThat(last(id, Conclusion.Waiting.class)).isEqualTo(new Conclusion.Waiting("unreachable"));
        assertThat(waha.calls("POST", "/api/sendText")).isEmpty();
        waha.answers("GET /api/default/new-message-id", 200, "{\"id\":\"3EB0AFTERWARDS\"}");
        last(id, Conclusion.Sent.class);
        assertThat(waha.calls("POST", "/api/sendText")).singleElement()
                .satisfies(call -> assertThat(call.json()).containsEntry("id", "3EB0AFTERWARDS"));
    }

    @Test
    void givesUpWhatWaitedTooLong() {
        long id = send(new Departure(OutboundMessage.text(CHAT, "ontem"), true, false, false,
                Instant.now().minus(Duration.ofDays(2)), List.of()));
        assertThat(last(id, Conclusion.Failed.class)).isInstanceOfSatisfying(Conclusion.Failed.class,
                failed -> assertThat(failed.code()).isEqualTo("too-old"));
        assertThat(waha.calls("POST", "/api/sendText")).isEmpty();
    }

    @Test
    void asksHowTheNetworkKnowsANumberItNeverSaw() {
        waha.answers("GET /api/contacts/check-exists", 200,
                FakeWaha.fixture("rest/check-exists.br-legacy.response.json"));
        long id = send(new Departure(OutboundMessage.text("5585991234567@c.us", "Olá"), false, true, false,
                Instant.now(), List.of()));
        last(id, Conclusion.Sent.class);
        assertThat(waha.calls("POST", "/api/sendText").getFirst().json()).containsEntry("chatId", CHAT);
        assertThat(leaving.reserved.get(-id)).isEqualTo(CHAT);

        waha.answers("GET /api/contacts/check-exists", 200, FakeWaha.fixture("rest/check-exists.no.response.json"));
        long nobody = send(new Departure(OutboundMessage.text("5585333333333@c.us", "Olá"), false, true, false,
                Instant.now(), List.of()));
        assertThat(last(nobody, Conclusion.Failed.class)).isInstanceOfSatisfying(Conclusion.Failed.class,
                failed -> assertThat(failed.code()).isEqualTo("not-on-network"));
    }

    /** Three actions and a message are asked of the provider in the order in which they were ordered. */
    @Test
    void reactsEditsAndRevokesInTheSameLane() {
        String theirs = "false_" + CHAT + "_3AEB1F0C5D7A4E9B2C62";
        String ours = "true_" + CHAT + "_3EB0D843AE0A0000000001";
        String message = "/api/default/chats/" + CHAT + "/messages/" + ours;
        waha.answers("PUT /api/reaction", 200, "{}").answers("PUT " + message, 200, "{}")
                .answers("DELETE " + message, 200, "{}");
        long reacted = act(new OutboundAction.React(CHAT, theirs, Optional.of("👍")));
        long edited = act(new OutboundAction.Edit(CHAT, ours, "Olá, Ana!"));
        long revoked = act(new OutboundAction.Revoke(CHAT, ours));
        last(send(OutboundMessage.text(CHAT, "depois")), Conclusion.Sent.class);
        for (long done : List.of(reacted, edited, revoked)) {
            assertThat(leaving.conclusions(done)).singleElement().isInstanceOf(Conclusion.Sent.class);
        }
        assertThat(waha.calls("PUT", "/api/reaction").getFirst().json()).containsEntry("reaction", "👍")
                .containsEntry("messageId", theirs);
        assertThat(waha.calls("PUT", message).getFirst().json()).containsEntry("text", "Olá, Ana!");
        assertThat(Stream.of(waha.calls("PUT", "/api/reaction"), waha.calls("PUT", message),
                waha.calls("DELETE", message), waha.calls("POST", "/api/sendText")).map(List::getFirst)
                .map(FakeWaha.Call::at)).isSorted();
    }

    private long act(OutboundAction action) {
        long message = MESSAGES.getAndIncrement();
        chat.write(owner.organisation(), handle -> {
            dispatch.action(handle, owner.organisation(), new Dispatch.Place(inbox, CONVERSATION, message), action);
            return message;
        });
        return message;
    }
}
