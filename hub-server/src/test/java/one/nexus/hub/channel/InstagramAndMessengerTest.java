package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.channel.session.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static one.nexus.hub.channel.MetaDesk.PATIENCE;
import static one.nexus.hub.channel.MetaDesk.fault;
import static one.nexus.hub.channel.MetaDesk.path;
import static one.nexus.hub.channel.MetaDesk.recorded;
import static one.nexus.hub.channel.MetaDesk.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Instagram and Messenger, from a token to an answered message. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "nexus.public-url", value = "https://hub.example/")
class InstagramAndMessengerTest implements TestPropertyProvider {

    private static final String SENDS = "POST me/messages";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    @Inject
    Asking asking;

    @Inject
    Connections connections;

    private final FakeMeta meta = new FakeMeta();
    private People.Signed owner;
    private MetaDesk desk;

    @Override
    public Map<String, String> getProperties() {
        return Map.of("nexus.meta.url", meta.url());
    }

    @BeforeEach
    void anOrganisation() {
        owner = people.founded("Loja Aurora");
        desk = MetaDesk.of(hub.getURI(), owner);
        meta.allowsAgain();
    }

    @AfterAll
    void closed() {
        meta.close();
    }

    private Object contact() {
        return ((Map<?, ?>) desk.theOnlyConversation().get("contact")).get("name");
    }

    @Test
    void aCustomerOfInstagramIsKnownByNameAndAnswered() {
        Browser.Answer inbox = desk.connected("instagram", token());
        assertThat(inbox.at("handle")).isEqualTo("@loja.aurora");
        assertThat(inbox.at("kind")).isEqualTo("instagram");
        assertThat(fault(desk.connect("instagram", token()))).isEqualTo("login:taken");
        assertThat(desk.delivered(path(inbox), recorded("instagram/message.text.json"))).isEqualTo(200);
        await().atMost(PATIENCE).until(this::contact, "Carla Dias"::equals);
        Object conversation = desk.theOnlyConversation().get("id");
        assertThat(desk.write(conversation, "R$ 120").status()).isEqualTo(201);
        desk.becomes(conversation, "sent");
        assertThat(meta.calls(SENDS).stream().map(FakeMeta.Call::body))
                .anyMatch(sent -> sent.contains("R$ 120") && sent.contains("1098765432109876"));
    }

    @Test
    void theLeadKeepsTheAdvertisementItCameBy() {
        Browser.Answer inbox = desk.connected("instagram", token());
        String advertised = recorded("instagram/message.ad-referral.json");
        assertThat(desk.delivered(path(inbox), advertised)).isEqualTo(200);
        Object conversation = desk.theOnlyConversation().get("id");
        var first = new HashMap<>(Map.of("source", "ad", "campaign", "promo", "ad", "120200000000000000"));
        first.put("url", null);
        await().atMost(PATIENCE).until(() -> desk.origin(conversation), first::equals);
        desk.delivered(path(inbox), recorded("instagram/messaging.referral.igme.json"));
        desk.delivered(path(inbox), recorded("instagram/message.text.json"));
        await().atMost(PATIENCE).until(() -> desk.messages(conversation).size(), size -> size == 2);
        assertThat(desk.origin(conversation)).as("the first one counts").isEqualTo(first);
    }

    /** Who follows a link is told of at once, and may write much later. */
    @Test
    void aLinkIsRememberedUntilThePersonWrites() {
        Browser.Answer inbox = desk.connected("instagram", token());
        assertThat(desk.delivered(path(inbox), recorded("instagram/messaging.referral.igme.json"))).isEqualTo(200);
        assertThat(desk.conversations()).isEmpty();
        desk.delivered(path(inbox), recorded("instagram/message.text.json"));
        Object conversation = desk.theOnlyConversation().get("id");
        await().atMost(PATIENCE).until(() -> desk.origin(conversation),
                origin -> origin instanceof Map<?, ?> told && "link".equals(told.get("source"))
                        && "site".equals(told.get("campaign")));
    }

    @Test
    void whatIsReadAndTakenBackIsShown() {
        Browser.Answer inbox = desk.connected("instagram", token());
        desk.delivered(path(inbox), recorded("instagram/message.text.json"));
        Object conversation = desk.theOnlyConversation().get("id");
        desk.write(conversation, "R$ 120");
        desk.becomes(conversation, "sent");
        assertThat(desk.delivered(path(inbox), recorded("instagram/read.json")
                .replaceAll("\"timestamp\": \\d+", "\"timestamp\": " + Instant.now().plusSeconds(1).toEpochMilli())))
                .isEqualTo(200);
        desk.becomes(conversation, "read");
        desk.delivered(path(inbox), recorded("instagram/message.deleted.json"));
        await().atMost(PATIENCE).until(() -> desk.messages(conversation).getFirst().get("revoked"),
                Boolean.TRUE::equals);
    }

    @Test
    void aStoryIsShownByItsAddressAlone() {
        Browser.Answer inbox = desk.connected("instagram", token());
        assertThat(desk.delivered(path(inbox), recorded("instagram/message.story-mention.json"))).isEqualTo(200);
        Map<String, Object> message = desk.messages(desk.theOnlyConversation().get("id")).getFirst();
        assertThat(message.get("content")).isEqualTo(Map.of("type", "shared", "what", "story-mention", "url",
                "https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=4"));
        assertThat(desk.delivered(path(inbox), recorded("instagram/message.story-reply.json"))).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> desk.messages(desk.theOnlyConversation().get("id")).getLast().get("text"),
                "Amei!"::equals);
    }

    @Test
    void anEchoThatComesBeforeTheAnswerIsTheSameMessage() {
        Browser.Answer inbox = desk.connected("instagram", token());
        desk.delivered(path(inbox), recorded("instagram/message.text.json"));
        Object conversation = desk.theOnlyConversation().get("id");
        meta.holds(SENDS);
        desk.write(conversation, "R$ 120");
        String id = await().atMost(PATIENCE).until(meta::held, mid -> !mid.isEmpty());
        String echo = recorded("instagram/message.echo.json").replace("aWdfZAG1faXRlbToxOk9", id)
                .replaceAll("\"timestamp\": \\d+", "\"timestamp\": " + Instant.now().toEpochMilli());
        assertThat(desk.delivered(path(inbox), echo)).isEqualTo(200);
        meta.letsGo();
        desk.becomes(conversation, "sent");
        assertThat(desk.messages(conversation)).hasSize(2);
    }

    @Test
    void afterADayAPersonAnswersAndAfterAWeekNobody() {
        Browser.Answer inbox = desk.connected("instagram", token());
        desk.delivered(path(inbox), heard(Duration.ofHours(30)));
        Object conversation = desk.theOnlyConversation().get("id");
        assertThat(desk.conversation(conversation).at("canSend")).isEqualTo(true);
        desk.write(conversation, "Voltando ao seu pedido");
        desk.becomes(conversation, "sent");
        assertThat(meta.calls(SENDS).getLast().body()).contains("HUMAN_AGENT").contains("Voltando ao seu pedido");
    }

    @Test
    void afterAWeekNobodyAnswers() {
        Browser.Answer inbox = desk.connected("instagram", token());
        desk.delivered(path(inbox), heard(Duration.ofDays(8)));
        Object conversation = desk.theOnlyConversation().get("id");
        assertThat(desk.conversation(conversation).at("cannotSendReason")).isEqualTo("window-closed");
        assertThat(desk.write(conversation, "Oi?").status()).isEqualTo(409);
    }

    private static String heard(Duration ago) {
        return recorded("instagram/message.text.json").replaceAll("\"timestamp\": \\d+",
                "\"timestamp\": " + Instant.now().minus(ago).toEpochMilli());
    }

    @Test
    void aTokenThatHasLapsedIsSaid() {
        Browser.Answer inbox = desk.connected("instagram", token());
        meta.refuses("GET me", 190, 463);
        assertThat(desk.browser().post("/api/channel/inboxes/" + inbox.at("id") + "/check", Map.of()).at("fault"))
                .isEqualTo("token-expired");
        assertThat(desk.browser().get("/api/channel/inboxes/" + inbox.at("id")).at("stateDetail"))
                .isEqualTo("token-expired");
    }

    @Test
    void aTokenIsRenewedLongBeforeItLapses() {
        Browser.Answer inbox = desk.connected("instagram", token());
        asking.session(connections.of(owner.organisation(), new InboxId(inbox.number("id"))));
        Map<?, ?> settings = (Map<?, ?>) desk.browser().get("/api/channel/inboxes/" + inbox.at("id")).at("settings");
        assertThat(Instant.parse(String.valueOf(settings.get("tokenUntil"))))
                .isAfter(Instant.now().plus(Duration.ofDays(59)));
        desk.delivered(path(inbox), recorded("instagram/message.text.json"));
        Object conversation = desk.theOnlyConversation().get("id");
        desk.write(conversation, "R$ 120");
        desk.becomes(conversation, "sent");
        assertThat(meta.lastToken()).isEqualTo(FakeMeta.RENEWED);
    }

    @Test
    void oneAddressOfAnApplicationServesBothNetworks() {
        Browser.Answer instagram = desk.connected("instagram", token());
        desk.connected("messenger", token());
        assertThat(desk.delivered(path(instagram), recorded("messenger/message.text.json"))).isEqualTo(200);
        Map<String, Object> row = desk.theOnlyConversation();
        assertThat(row).extractingByKey("inbox").extracting("kind").isEqualTo("messenger");
        await().atMost(PATIENCE).until(this::contact, "Rui Costa"::equals);
        assertThat(desk.write(row.get("id"), "Oi, Rui").status()).isEqualTo(201);
        desk.becomes(row.get("id"), "sent");
        assertThat(meta.calls(SENDS).stream().map(FakeMeta.Call::body))
                .anyMatch(sent -> sent.contains("Oi, Rui") && sent.contains("hub:msg_"));
        String delivered = recorded("messenger/delivery.watermark.json").replaceAll("1790000000001",
                String.valueOf(Instant.now().plusSeconds(1).toEpochMilli()));
        assertThat(desk.delivered(path(instagram), delivered)).isEqualTo(200);
        desk.becomes(row.get("id"), "delivered");
    }

    @Test
    void everyRecordedDeliveryIsTaken() {
        Browser.Answer instagram = desk.connected("instagram", token());
        Browser.Answer messenger = desk.connected("messenger", token());
        Browser.Answer whatsapp = desk.connected("whatsapp-cloud", MetaDesk.number(FakeMeta.NUMBER));
        Map.of("instagram", instagram, "messenger", messenger, "whatsapp-cloud", whatsapp)
                .forEach((folder, inbox) -> MetaDesk.recordings(folder).forEach(
                        file -> assertThat(desk.delivered(path(inbox), recorded(folder + "/" + file))).as(file)
                                .isEqualTo(200)));
        List<Map<String, Object>> kept = desk.browser().get("/api/channel/kept-events").items();
        assertThat(kept).extracting(row -> row.get("reason")).isNotEmpty().doesNotContain("unprocessable",
                "unreadable");
    }
}
