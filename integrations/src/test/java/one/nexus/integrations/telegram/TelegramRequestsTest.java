package one.nexus.integrations.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundAction.Edit;
import one.nexus.integrations.channel.OutboundAction.React;
import one.nexus.integrations.channel.OutboundAction.Revoke;
import one.nexus.integrations.channel.OutboundAction.StartTyping;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Body;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static one.nexus.integrations.telegram.TelegramServer.body;
import static org.assertj.core.api.Assertions.assertThat;

/** What goes over the wire, against the documentation of the Bot API. */
class TelegramRequestsTest {

    private static final String CHAT = "3527065";
    private static final Source BYTES = new Source.Bytes(new byte[]{1, 2, 3});

    private final TelegramServer telegram = new TelegramServer();

    @BeforeEach
    void answerEverything() {
        telegram.answering(200, "rest.sendMessage.response.json");
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void quotesAMessageThatMayBeGone() {
        send(new OutboundMessage(CHAT, new OutboundMessage.Text("Olá", true), Optional.of("3527065:41"),
                Optional.empty()));
        assertThat(telegram.request().getUrl()).isEqualTo(TelegramServer.BOT + "sendMessage");
        Json documented = Fixtures.json("rest.sendMessage.request.json");
        ((ObjectNode) documented.node().path("reply_parameters"))
                .put("allow_sending_without_reply", true);
        assertThat(body(telegram.request())).isEqualTo(documented);
    }

    @ParameterizedTest
    @CsvSource({"3527065:button:7", "-100:41", "x"})
    void quotesNothingThatIsNoMessageOfTheChat(String id) {
        send(new OutboundMessage(CHAT, new OutboundMessage.Text("Olá", false), Optional.of(id), Optional.empty()));
        assertJson("{\"chat_id\":3527065,\"text\":\"Olá\",\"link_preview_options\":{\"is_disabled\":true}}");
    }

    @ParameterizedTest
    @CsvSource({"IMAGE,image/jpeg,sendPhoto", "IMAGE,image/heic,sendDocument", "IMAGE,image/gif,sendAnimation",
        "VIDEO,video/mp4,sendVideo", "VIDEO,video/webm,sendDocument", "VOICE,audio/ogg; codecs=opus,sendVoice",
        "VOICE,audio/webm,sendDocument", "AUDIO,audio/mpeg,sendAudio", "AUDIO,audio/wav,sendDocument",
        "DOCUMENT,application/pdf,sendDocument", "STICKER,image/webp,sendSticker", "STICKER,image/png,sendDocument"})
    void sendsAFileInTheFormThatTelegramShows(MediaKind kind, String type, String method) {
        send(file(kind, type, BYTES));
        assertThat(telegram.methods()).containsExactly(method);
        LoggedRequest request = telegram.request();
        assertThat(request.getHeader("Content-Type")).startsWith("multipart/form-data");
        String field = method.substring(4).toLowerCase(Locale.ROOT);
        String form = request.getBodyAsString();
        assertThat(form).contains("name=\"chat_id\"", "3527065", "name=\"" + field + "\"; filename=\"orçamento.pdf\"",
                "name=\"reply_parameters\"", "\"message_id\":41");
        assertThat(form.contains("name=\"caption\"")).isEqualTo(!method.equals("sendSticker"));
    }

    @Test
    void sendsAFileByItsAddress() {
        telegram.open().channel().send(TelegramServer.account("polling"), new OutboundMessage(CHAT,
                file(MediaKind.IMAGE, "image/png", new Source.Link("https://hub.example/f.png")), Optional.empty(),
                Optional.empty()));
        assertJson("{\"chat_id\":3527065,\"caption\":\"Segue\",\"photo\":\"https://hub.example/f.png\"}");
    }

    @Test
    void sendsALargePhotoAsADocument() {
        send(file(MediaKind.IMAGE, "image/jpeg", new Source.Bytes(new byte[10 * 1024 * 1024 + 1])));
        assertThat(telegram.methods()).containsExactly("sendDocument");
    }

    @Test
    void sendsWhatACaptionCannotHoldAfterTheFile() {
        String caption = "a".repeat(1000) + "\n\n" + "b".repeat(1500);
        send(new File(MediaKind.IMAGE, "image/jpeg", Optional.empty(), Optional.of(caption), BYTES));
        assertThat(telegram.methods()).containsExactly("sendPhoto", "sendMessage");
        assertThat(telegram.requests().getFirst().getBodyAsString()).contains("a".repeat(1000))
                .doesNotContain("b".repeat(50));
        assertThat(body(telegram.requests().getLast()).text("text")).contains("b".repeat(1500));
        assertThat(body(telegram.requests().getLast()).at("reply_parameters").isPresent()).isFalse();
    }

    @Test
    void sendsAPlace() {
        sendBare(new OutboundMessage.Location(-3.7318616, -38.5266704, ""));
        assertThat(telegram.methods()).containsExactly("sendLocation");
        assertJson("{\"chat_id\":3527065,\"latitude\":-3.7318616,\"longitude\":-38.5266704}");
    }

    @Test
    void sendsAPlaceWithAName() {
        sendBare(new OutboundMessage.Location(-3.7318616, -38.5266704, "Loja Aurora"));
        assertThat(telegram.methods()).containsExactly("sendVenue");
        assertJson("{\"chat_id\":3527065,\"latitude\":-3.7318616,\"longitude\":-38.5266704,\"title\":\"Loja Aurora\","
                + "\"address\":\"-3.73186, -38.52667\"}");
    }

    @Test
    void sendsAVisitingCard() {
        sendBare(new OutboundMessage.Card(new ContactCard("Bruno Souza", Optional.empty(),
                List.of(new ContactCard.Phone("+55 11 98765-4321", Optional.empty())), List.of())));
        assertJson("{\"chat_id\":3527065,\"phone_number\":\"+55 11 98765-4321\",\"first_name\":\"Bruno Souza\"}");
    }

    @Test
    void sendsToAGroupByItsPublicName() {
        telegram.open().channel().send(TelegramServer.account("polling"), OutboundMessage.text("@aurora_vip", "Oi"));
        assertThat(body(telegram.request()).at("chat_id").node().textValue()).isEqualTo("@aurora_vip");
    }

    @Test
    void reactsWithoutTheSignForColour() {
        perform(new React(CHAT, "3527065:41", Optional.of("❤\uFE0F")), "setMessageReaction");
        assertJson("{\"chat_id\":3527065,\"message_id\":41,\"reaction\":[{\"type\":\"emoji\",\"emoji\":\"❤\"}]}");
    }

    @Test
    void takesAReactionBack() {
        perform(new React(CHAT, "3527065:41", Optional.empty()), "setMessageReaction");
        assertJson("{\"chat_id\":3527065,\"message_id\":41,\"reaction\":[]}");
    }

    @Test
    void edits() {
        perform(new Edit(CHAT, "3527065:44", "Olá!"), "editMessageText");
        assertJson("{\"chat_id\":3527065,\"message_id\":44,\"text\":\"Olá!\","
                + "\"link_preview_options\":{\"is_disabled\":true}}");
    }

    @Test
    void revokes() {
        perform(new Revoke(CHAT, "3527065:44"), "deleteMessage");
        assertJson("{\"chat_id\":3527065,\"message_id\":44}");
    }

    @Test
    void showsTyping() {
        perform(new StartTyping(CHAT), "sendChatAction");
        assertJson("{\"chat_id\":3527065,\"action\":\"typing\"}");
    }

    private void assertJson(String expected) {
        assertThat(body(telegram.request()))
                .isEqualTo(Json.read(expected.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    private void perform(OutboundAction action, String method) {
        assertThat(telegram.open().channel().perform(TelegramServer.account("polling"), action))
                .isEqualTo(new Accepted(List.of()));
        assertThat(telegram.methods()).containsExactly(method);
    }

    private static File file(MediaKind kind, String type, Source source) {
        return new File(kind, type, Optional.of("orçamento.pdf"), Optional.of("Segue"), source);
    }

    private void sendBare(Body body) {
        send(new OutboundMessage(CHAT, body, Optional.empty(), Optional.empty()));
    }

    private void send(Body body) {
        send(new OutboundMessage(CHAT, body, Optional.of("3527065:41"), Optional.empty()));
    }

    private void send(OutboundMessage message) {
        assertThat(telegram.open().channel().send(TelegramServer.account("polling"), message))
                .isInstanceOf(Accepted.class);
    }
}
