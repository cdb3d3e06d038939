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

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static one.nexus.hub.channel.MetaDesk.PATIENCE;
import static one.nexus.hub.channel.MetaDesk.fault;
import static one.nexus.hub.channel.MetaDesk.number;
import static one.nexus.hub.channel.MetaDesk.path;
import static one.nexus.hub.channel.MetaDesk.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A WhatsApp number of the Cloud API, from its answers to an answered message. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "nexus.public-url", value = "https://hub.example/")
class WhatsAppCloudTest implements TestPropertyProvider {

    private static final String MESSAGES = "POST " + FakeMeta.NUMBER + "/messages";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private final FakeMeta meta = new FakeMeta();
    private MetaDesk desk;

    @Override
    public Map<String, String> getProperties() {
        return Map.of("nexus.meta.url", meta.url());
    }

    @BeforeEach
    void anOrganisation() {
        desk = MetaDesk.of(hub.getURI(), people.founded("Loja Aurora"));
        meta.allowsAgain();
    }

    @AfterAll
    void closed() {
        meta.close();
    }

    private Browser.Answer connected() {
        return desk.connected("whatsapp-cloud", number(FakeMeta.NUMBER));
    }

    @Test
    void saysWhichAnswerIsWrongAndMakesNothing() {
        assertThat(fault(desk.connect("whatsapp-cloud", Map.of()))).isEqualTo("phoneNumberId:required");
        Map<String, String> answers = new HashMap<>(number(FakeMeta.NUMBER));
        answers.put("accessToken", "EAAofSomebodyElse");
        assertThat(fault(desk.connect("whatsapp-cloud", answers))).isEqualTo("accessToken:wrong-key");
        answers.put("accessToken", FakeMeta.TOKEN);
        answers.put("appSecret", "another");
        assertThat(fault(desk.connect("whatsapp-cloud", answers))).isEqualTo("appSecret:wrong-secret");
        assertThat(desk.browser().get("/api/channel/inboxes").items()).isEmpty();
    }

    @Test
    void showsWhatHasToBeCopiedToMetaAndProvesTheAddress() {
        Browser.Answer made = connected();
        assertThat(made.at("handle")).isEqualTo("+5511940028922");
        assertThat(made.at("kind")).isEqualTo("whatsapp");
        assertThat(String.valueOf(made.at("webhookUrl")))
                .matches("https://hub\\.example/webhooks/meta/[A-Za-z0-9_-]{43}");
        assertThat(made.text()).doesNotContain(FakeMeta.TOKEN).doesNotContain(FakeMeta.SECRET);
        Object word = ((Map<?, ?>) made.at("handout")).get("verifyToken");
        String question = "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
        assertThat(desk.asked(path(made), question + word).body()).isEqualTo("1158201444");
        assertThat(desk.asked(path(made), question + "another").statusCode()).isEqualTo(403);
        assertThat(meta.calls("POST " + FakeMeta.BUSINESS + "/subscribed_apps")).isNotEmpty();
        assertThat(fault(desk.connect("whatsapp-cloud", number(FakeMeta.NUMBER)))).isEqualTo("phoneNumberId:taken");
    }

    @Test
    void whatACustomerWritesIsAnswered() {
        Browser.Answer inbox = connected();
        String body = recorded("whatsapp-cloud/message.text.json");
        assertThat(desk.delivered(path(inbox), body, FakeMeta.signature(body + " "))).isEqualTo(401);
        assertThat(desk.delivered(path(inbox), body)).isEqualTo(200);
        assertThat(desk.delivered(path(inbox), body)).as("the same again").isEqualTo(200);
        Map<String, Object> row = desk.theOnlyConversation();
        assertThat(row).extractingByKey("contact").extracting("name").isEqualTo("Ana Lima");
        assertThat(desk.messages(row.get("id"))).hasSize(1);

        Browser.Answer written = desk.write(row.get("id"), "Custa 90 reais.");
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        desk.becomes(row.get("id"), "sent");
        assertThat(meta.calls(MESSAGES).stream().map(FakeMeta.Call::body))
                .anyMatch(sent -> sent.contains("Custa 90 reais.") && sent.contains("\"to\":\"558591234567\""));
    }

    @Test
    void aReceiptFindsItsMessageByTheHubsOwnNameAndSaysWhyItFailed() {
        Browser.Answer inbox = connected();
        desk.delivered(path(inbox), recorded("whatsapp-cloud/message.text.json"));
        Object conversation = desk.theOnlyConversation().get("id");
        meta.refuses(MESSAGES, 0, 0);
        Object message = ((Map<?, ?>) ((List<?>) desk.write(conversation, "Oi?").list()).getFirst()).get("id");
        await().atMost(PATIENCE).until(() -> meta.calls(MESSAGES).stream()
                .anyMatch(call -> call.body().contains("hub:msg_" + message)));
        String failed = recorded("whatsapp-cloud/status.failed.json").replace("\"recipient_id\"",
                "\"biz_opaque_callback_data\": \"hub:msg_" + message + "\", \"recipient_id\"");
        assertThat(desk.delivered(path(inbox), failed)).isEqualTo(200);
        desk.becomes(conversation, "failed");
    }

    @Test
    void anApprovedTextIsFilledInAndSentWhenTheTimeIsOver() {
        Browser.Answer inbox = connected();
        desk.delivered(path(inbox), old());
        Object conversation = desk.theOnlyConversation().get("id");
        String templates = "/api/conversation/conversations/" + conversation + "/templates";
        Map<String, Object> text = desk.browser().get(templates).list().getFirst();
        assertThat(text).containsEntry("name", "lembrete").containsEntry("body", "Olá {{1}}, sua consulta é em {{2}}.");
        assertThat(fault(desk.browser().post(templates, Map.of("clientKey", "t1", "template",
                Map.of("name", "lembrete", "language", "pt_BR", "body", List.of("Ana"))))))
                .isEqualTo("template.body:required");
        assertThat(fault(desk.browser().post(templates, Map.of("clientKey", "t1", "template",
                Map.of("name", "outro", "language", "pt_BR"))))).isEqualTo("template:unknown");
        Browser.Answer sent = desk.browser().post(templates, Map.of("clientKey", "t1", "template",
                Map.of("name", "lembrete", "language", "pt_BR", "body", List.of("Ana", "12/10"))));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.at("text")).isEqualTo("Olá Ana, sua consulta é em 12/10.");
        desk.becomes(conversation, "sent");
        assertThat(meta.calls(MESSAGES).getLast().body()).contains("\"type\":\"template\"")
                .contains("\"name\":\"lembrete\"").contains("12/10");
    }

    private static String old() {
        return recorded("whatsapp-cloud/message.text.json").replaceAll("\"timestamp\": \"\\d+\"",
                "\"timestamp\": \"" + Instant.now().minus(Duration.ofHours(25)).getEpochSecond() + "\"");
    }

    @Test
    void aBatchReachesEveryNumberOfTheOrganisation() {
        Browser.Answer first = connected();
        desk.connected("whatsapp-cloud", number(FakeMeta.OTHER_NUMBER));
        assertThat(desk.delivered(path(first), recorded("whatsapp-cloud/batch.json"))).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> desk.conversations().size() == 2);
        assertThat(desk.conversations()).extracting(row -> (Object) ((Map<?, ?>) row.get("contact")).get("name"))
                .containsExactlyInAnyOrder("Ana Lima", "Rui");
        assertThat(desk.conversations()).extracting(row -> (Object) ((Map<?, ?>) row.get("inbox")).get("id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNobodysIsIgnoredAndSaidSo() {
        Browser.Answer inbox = connected();
        assertThat(desk.delivered(path(inbox), recorded("whatsapp-cloud/batch.json"))).isEqualTo(200);
        assertThat(desk.theOnlyConversation()).extractingByKey("contact").extracting("name").isEqualTo("Ana Lima");
        assertThat(desk.ignored(inbox.at("id"))).extracting(row -> row.get("reason")).contains("other-account");
    }

    @Test
    void afterADayOnlyWhatWasApprovedMayBeSaid() {
        Browser.Answer inbox = connected();
        assertThat(desk.delivered(path(inbox), old())).isEqualTo(200);
        Object conversation = desk.theOnlyConversation().get("id");
        Browser.Answer detail = desk.conversation(conversation);
        assertThat(detail.at("canSend")).isEqualTo(false);
        assertThat(detail.at("cannotSendReason")).isEqualTo("window-closed");
        assertThat(((Map<?, ?>) detail.at("replyTime")).get("templates")).isEqualTo(true);
        Browser.Answer refused = desk.write(conversation, "Ainda quer?");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("window-closed");

        assertThat(desk.delivered(path(inbox), recorded("whatsapp-cloud/message.forwarded.json"))).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> desk.conversation(conversation).at("canSend"), Boolean.TRUE::equals);
    }
}
