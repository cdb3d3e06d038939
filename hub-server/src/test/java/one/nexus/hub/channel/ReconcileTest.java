package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.channel.session.Catching;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "test.talk", value = "true")
class ReconcileTest {

    private static final String HISTORY = "GET /api/default/chats/all/messages";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    @Inject
    ChatDatabase chat;

    @Inject
    Inboxes inboxes;

    @Inject
    Catching catching;

    @Inject
    Talk talk;

    private final FakeWaha waha = new FakeWaha();
    private People.Signed owner;
    private InboxId inbox;

    @BeforeEach
    void aConnectedInbox() {
        owner = people.founded("Loja Aurora");
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        waha.answers(HISTORY, 200, FakeWaha.fixture("rest/chats.messages.list.response.json"));
        inbox = WebhookTest.connect(owner, waha);
    }

    @AfterEach
    void closed() {
        talk.before(arrival -> {
        });
        waha.close();
    }

    private void order() {
        chat.write(owner.organisation(), handle -> catching.up(handle, inboxes.find(handle, inbox).orElseThrow()));
    }

    /** The own-phone message, the lost one and the one that is known go through the same intake, flagged as late. */
    @Test
    void asksForWhatItMissedWhenASessionComesUp() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> talk.messages(inbox).size() >= 3);
        Arrival arrival = talk.arrivals(inbox).getFirst();
        assertThat(arrival.backlog()).isTrue();
        assertThat(arrival.events()).hasSize(3).allMatch(InboundEvent.MessageReceived.class::isInstance);
        List<InboundMessage> messages = talk.messages(inbox);
        assertThat(messages.stream().map(message -> message.id().bare()).limit(3)).containsExactly(
                "3AEB1F0C5D7A4E9B2C62", "3AOWN000000000000001", "3ALST000000000000001");
        assertThat(messages.get(1).id().fromMe()).isTrue();
        assertThat(waha.calls("GET", "/api/default/chats/all/messages").getFirst().query())
                .contains("filter.timestamp.gte").contains("downloadMedia=false");
    }

    @Test
    void asksFromWhereItKnewEverything() {
        caughtUpForTheFirstTime();
        order();
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> waha.calls("GET", "/api/default/chats/all/messages").size() == 2);
        var known = inboxes.find(owner.organisation(), inbox).flatMap(Inbox::reconciledAt).orElseThrow();
        String query = waha.calls("GET", "/api/default/chats/all/messages").getLast().query();
        long from = Long.parseLong(query.replaceAll(".*filter\\.timestamp\\.gte=(\\d+).*", "$1"));
        assertThat(known.getEpochSecond() - from).isBetween(290L, 330L);
    }

    @Test
    void keepsTheOneMessageThatCannotBeProcessed() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> reconciledAt().isPresent());
        var known = reconciledAt().orElseThrow();
        int before = talk.messages(inbox).size();
        talk.before(arrival -> {
            if (arrival.events().toString().contains("3ALST000000000000001")) {
                throw new IllegalStateException("unforeseen");
            }
        });
        order();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> talk.messages(inbox).size() == before + 2);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> reconciledAt().orElseThrow().isAfter(known));
        Map<String, Object> kept = kept().getFirst();
        assertThat(kept).containsEntry("event", "history").containsEntry("reason", "unprocessable");
        talk.before(arrival -> {
        });
        assertThat(
                owner.browser().post("/api/channel/kept-events/" + kept.get("id") + "/retry", Map.of()).at("outcome"))
                .isEqualTo("accepted");
        assertThat(talk.messages(inbox).getLast().id().bare()).isEqualTo("3ALST000000000000001");
        assertThat(talk.arrivals(inbox).getLast().backlog()).isTrue();
        assertThat(kept()).isEmpty();
    }

    private List<Map<String, Object>> kept() {
        return owner.browser().get("/api/channel/kept-events").items();
    }

    @Test
    void keepsWhatItCannotRead() {
        caughtUpForTheFirstTime();
        waha.answers(HISTORY, 200, """
                [{"timestamp":1790000000,"from":"558591234567@c.us","body":"sem id"}]""");
        order();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !kept().isEmpty());
        assertThat(kept()).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("reason", "no-message"));
    }

    /** The second page is refused: the next asking begins where the first page ended, not at the time of the asking. */
    @Test
    void countsAsKnownOnlyWhatItRead() {
        caughtUpForTheFirstTime();
        Instant last = Instant.ofEpochSecond(Instant.now().getEpochSecond() - 2);
        chat.write(owner.organisation(), handle -> handle
                .createUpdate("UPDATE inbox SET reconciled_at = :at WHERE id = :id")
                .bind("at", last.minusSeconds(3600)).bind("id", inbox).execute());
        waha.answers(HISTORY + "?offset=0", 200, page(last.minusSeconds(99), 100));
        waha.answers(HISTORY + "?offset=100", 500, "{}");
        order();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> reconciledAt().orElseThrow().equals(last));
        caughtUpForTheFirstTime();
        assertThat(reconciledAt()).contains(last);
        assertThat(talk.messages(inbox)).hasSizeGreaterThanOrEqualTo(100);
    }

    /** As many messages, one each second. */
    private static String page(Instant first, int amount) {
        return IntStream.range(0, amount).mapToObj(number -> """
                {"id":"false_558591234567@c.us_3APAGE%014d","timestamp":%d,"from":"558591234567@c.us","fromMe":false,
                 "body":"%d"}""".formatted(number, first.getEpochSecond() + number, number))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Optional<Instant> reconciledAt() {
        return inboxes.find(owner.organisation(), inbox).flatMap(Inbox::reconciledAt);
    }

    @Test
    void asksAWebBrowserEngineChatByChat() {
        try (FakeWaha webjs = new FakeWaha()) {
            webjs.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING").replace("GOWS", "WEBJS"));
            webjs.answers("PUT /api/sessions/default", 200, FakeWaha.session("WORKING").replace("GOWS", "WEBJS"));
            webjs.answers("GET /api/default/chats/overview", 200,
                    "[{\"id\":\"558591234567@c.us\",\"name\":\"Ana\",\"lastMessage\":{\"timestamp\":%d}}]"
                            .formatted(System.currentTimeMillis() / 1000));
            webjs.answers("GET /api/default/chats/558591234567@c.us/messages", 200,
                    FakeWaha.fixture("rest/chats.messages.list.response.json"));
            InboxId other = WebhookTest.connect(owner, webjs);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> talk.messages(other).size() >= 3);
            assertThat(webjs.calls("GET", "/api/default/chats/all/messages")).isEmpty();
        }
    }

    /** Somebody chose another engine for the server meanwhile: what the hub knew of it is old. */
    @Test
    void asksAsTheEngineWantsThatRunsNow() {
        caughtUpForTheFirstTime();
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING").replace("GOWS", "WEBJS"));
        waha.answers("GET /api/default/chats/overview", 200, "[]");
        order();
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> !waha.calls("GET", "/api/default/chats/overview").isEmpty());
        assertThat(waha.calls("GET", "/api/default/chats/all/messages")).hasSize(1);
    }

    @Test
    void asksAWebBrowserEngineForAllChatsOfTheOverview() {
        try (FakeWaha webjs = new FakeWaha()) {
            webjs.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING").replace("GOWS", "WEBJS"));
            webjs.answers("PUT /api/sessions/default", 200, FakeWaha.session("WORKING").replace("GOWS", "WEBJS"));
            String overview = "GET /api/default/chats/overview?offset=";
            webjs.answers(overview + 0, 200, chats(0, 100)).answers(overview + 100, 200, chats(100, 1));
            IntStream.range(0, 100).forEach(number -> webjs.answers(messagesOf(number), 200, "[]"));
            webjs.answers(messagesOf(100), 200, page(Instant.ofEpochSecond(1790000000), 1));
            InboxId other = WebhookTest.connect(owner, webjs);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> talk.messages(other).size() == 1);
        }
    }

    private static String messagesOf(int number) {
        return "GET /api/default/chats/55859123%04d@c.us/messages".formatted(number);
    }

    private static String chats(int first, int amount) {
        return IntStream.range(first, first + amount).mapToObj(number -> """
                {"id":"55859123%04d@c.us","lastMessage":{"timestamp":%d}}""".formatted(number,
                System.currentTimeMillis() / 1000)).collect(Collectors.joining(",", "[", "]"));
    }

    /** The catching up that the connecting ordered would otherwise put right what the test tells. */
    private void caughtUpForTheFirstTime() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> inboxes.find(owner.organisation(), inbox)
                .flatMap(Inbox::reconciledAt).isPresent());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> chat.read(owner.organisation(), handle -> handle
                .createQuery("SELECT count(*) FROM job WHERE kind = 'reconcile'").mapTo(Long.class).one()) == 0);
    }

    @Test
    void followsWhatAProviderAnswersWhenItsReportWasLost() {
        caughtUpForTheFirstTime();
        byte[] failed = FakeWaha.fixture("webhooks/session.status.failed.json")
                .replaceFirst("\"timestamp\": \\d+", "\"timestamp\": " + System.currentTimeMillis())
                .getBytes(StandardCharsets.UTF_8);
        Posting.signed(hub.getURI(), waha.webhookPath(), failed, waha.hmacKey());
        assertThat(owner.browser().get("/api/channel/inboxes/" + inbox).at("state")).isEqualTo("failed");
        order();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> owner.browser()
                .get("/api/channel/inboxes/" + inbox).at("state").equals("working"));
    }

    @Test
    void saysThatAServerDoesNotAnswer() {
        waha.close();
        order();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !inboxes.find(owner.organisation(), inbox)
                .orElseThrow().line().canSend());
        assertThat(inboxes.find(owner.organisation(), inbox).orElseThrow().line().detail()).isEqualTo("unreachable");
    }
}
