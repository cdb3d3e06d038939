package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static one.nexus.hub.channel.MetaDesk.PATIENCE;
import static one.nexus.hub.channel.MetaDesk.fault;
import static one.nexus.hub.channel.MetaDesk.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A channel of NotificaMe, from its token to an answered message. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "nexus.public-url", value = "https://hub.example/")
class NotificameTest implements TestPropertyProvider {

    private static final Path RECORDED = Path.of("../integrations/src/test/resources/notificame");
    private static final String SENDS = "POST /v1/channels/instagram/messages";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private final FakeNotificame notificame = new FakeNotificame();
    private MetaDesk desk;

    @Override
    public Map<String, String> getProperties() {
        return Map.of("nexus.notificame.url", notificame.url());
    }

    @BeforeEach
    void anOrganisation() {
        desk = MetaDesk.of(hub.getURI(), people.founded("Loja Aurora"));
        notificame.allowsAgain();
    }

    @AfterAll
    void closed() {
        notificame.close();
    }

    private static Map<String, String> answers() {
        return Map.of("channelId", FakeNotificame.CHANNEL, "market", "instagram", "hubToken", FakeNotificame.TOKEN);
    }

    private static String recorded(String file) throws IOException {
        return Files.readString(RECORDED.resolve(file));
    }

    /** A receipt of the message that was sent last, by NotificaMe's id or by the network's alone. */
    private String receipt(String file, boolean byNetwork) throws IOException {
        String told = recorded(file);
        String ours = byNetwork ? "somebody-elses" : notificame.lastMessage();
        return told.replace("0550ff2d-62f1-45e7-bbf6-fb7b33bb6f80", ours).replace("m_AbC",
                "m_" + notificame.lastMessage());
    }

    /** Somebody writes and is answered; the conversation. */
    private Object answered(Browser.Answer inbox) throws IOException {
        assertThat(desk.delivered(path(inbox), recorded("message.text.json"))).isEqualTo(200);
        Object conversation = desk.theOnlyConversation().get("id");
        assertThat(desk.write(conversation, "R$ 120").status()).isEqualTo(201);
        return conversation;
    }

    @Test
    void saysWhichAnswerIsWrongAndMakesNothing() {
        assertThat(fault(desk.connect("notificame", Map.of()))).isEqualTo("channelId:required");
        Map<String, String> answers = new HashMap<>(answers());
        answers.put("hubToken", "somebody-elses-token");
        assertThat(fault(desk.connect("notificame", answers))).isEqualTo("hubToken:wrong-key");
        answers.putAll(answers());
        answers.put("channelId", "no-such-channel");
        assertThat(fault(desk.connect("notificame", answers))).isEqualTo("channelId:unknown");
        assertThat(desk.browser().get("/api/channel/inboxes").items()).isEmpty();
    }

    @Test
    void isConnectedByItsTokenWhichNobodySeesAgain() {
        Browser.Answer made = desk.connected("notificame", answers());
        assertThat(made.at("state")).isEqualTo("working");
        assertThat(made.at("kind")).isEqualTo("instagram");
        assertThat(made.text() + desk.browser().get("/api/channel/inboxes").text())
                .doesNotContain(FakeNotificame.TOKEN);
        assertThat(notificame.calls("POST /v1/subscriptions").getLast().body())
                .contains(String.valueOf(made.at("webhookUrl"))).contains(FakeNotificame.CHANNEL);
        assertThat(fault(desk.connect("notificame", answers()))).isEqualTo("channelId:taken");
        assertThat(desk.browser().post("/api/channel/inboxes/" + made.at("id") + "/check", Map.of()).at("fault"))
                .isNull();
    }

    @Test
    void isFoundByItsOwnAddressAlone() throws IOException {
        Browser.Answer inbox = desk.connected("notificame", answers());
        String guessed = "/webhooks/notificame/" + "A".repeat(43);
        assertThat(desk.delivered(guessed, recorded("message.text.json"))).isEqualTo(404);
        assertThat(desk.delivered(path(inbox).replace("/notificame/", "/telegram/"), recorded("message.text.json")))
                .isEqualTo(404);
        assertThat(desk.conversations()).isEmpty();
    }

    @Test
    void aCustomerIsKnownByNameAndAnsweredAndTheReceiptsCome() throws IOException {
        Browser.Answer inbox = desk.connected("notificame", answers());
        Object conversation = answered(inbox);
        assertThat(desk.theOnlyConversation()).extractingByKey("contact").extracting("name").isEqualTo("Carla Dias");
        desk.becomes(conversation, "sent");
        assertThat(notificame.calls(SENDS).getLast().body()).contains("R$ 120").contains("1098765432109876");
        desk.delivered(path(inbox), receipt("status.sent.json", false));
        desk.delivered(path(inbox), receipt("status.delivered.json", true));
        desk.becomes(conversation, "delivered");
        desk.delivered(path(inbox), receipt("status.read.json", true));
        desk.becomes(conversation, "read");
    }

    @Test
    void receiptsThatComeInTheWrongOrderAreKept() throws IOException {
        Browser.Answer inbox = desk.connected("notificame", answers());
        Object conversation = answered(inbox);
        desk.becomes(conversation, "sent");
        desk.delivered(path(inbox), receipt("status.read.json", true));
        desk.delivered(path(inbox), receipt("status.sent.json", false));
        desk.becomes(conversation, "read");
    }

    @Test
    void whatGoesOutTwiceIsThereOnce() throws IOException {
        Browser.Answer inbox = desk.connected("notificame", answers());
        Object conversation = answered(inbox);
        desk.becomes(conversation, "sent");
        String echo = recorded("message.out.json").replace("9a643fde-7081-48cb-b2f2-14ddfb64cee9",
                notificame.lastMessage());
        assertThat(desk.delivered(path(inbox), echo)).isEqualTo(200);
        assertThat(desk.delivered(path(inbox), recorded("message.text.json"))).isEqualTo(200);
        assertThat(desk.messages(conversation)).hasSize(2);
    }

    @Test
    void anErrorThatComesAsASuccessIsShown() throws IOException {
        Browser.Answer inbox = desk.connected("notificame", answers());
        notificame.refuses("200 {\"error\":{\"code\":\"x\",\"message\":\"(#131047) Re-engagement message\"}}");
        Object conversation = answered(inbox);
        desk.becomes(conversation, "failed");
        assertThat(desk.messages(conversation).getLast()).extractingByKey("failure").extracting("code")
                .isEqualTo("window-closed");
    }

    @Test
    void whatIsTooMuchOrNotThereIsTriedAgain() throws IOException {
        Browser.Answer inbox = desk.connected("notificame", answers());
        notificame.refuses("429");
        Object conversation = answered(inbox);
        await().atMost(PATIENCE).until(() -> notificame.calls(SENDS).stream()
                .anyMatch(call -> call.body().contains("R$ 120")));
        notificame.allowsAgain();
        desk.becomes(conversation, "sent");
    }

    @Test
    void whatWasCutOffIsUnknownUntilTheNetworkTells() throws IOException {
        Browser.Answer inbox = desk.connected("notificame", answers());
        notificame.refuses("cut");
        Object conversation = answered(inbox);
        desk.becomes(conversation, "unknown");
        String echo = recorded("message.out.json").replace("\"Oi\"", "\"R$ 120\"");
        assertThat(desk.delivered(path(inbox), echo.replaceAll("\"timestamp\"", "\"formerly\""))).isEqualTo(200);
        desk.becomes(conversation, "sent");
        assertThat(desk.messages(conversation)).hasSize(2);
    }

    @Test
    void everyRecordedDeliveryIsTaken() throws IOException {
        Browser.Answer inbox = desk.connected("notificame", answers());
        try (Stream<Path> files = Files.list(RECORDED)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(message|status)\\..*json")).toList();
            assertThat(names).hasSize(7);
            for (String name : names) {
                assertThat(desk.delivered(path(inbox), recorded(name))).as(name).isEqualTo(200);
            }
        }
        assertThat(desk.browser().get("/api/channel/kept-events").items()).isEmpty();
    }
}
