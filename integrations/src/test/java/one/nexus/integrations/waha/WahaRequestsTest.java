package one.nexus.integrations.waha;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundAction.Edit;
import one.nexus.integrations.channel.OutboundAction.MarkRead;
import one.nexus.integrations.channel.OutboundAction.React;
import one.nexus.integrations.channel.OutboundAction.Revoke;
import one.nexus.integrations.channel.OutboundAction.StartTyping;
import one.nexus.integrations.channel.OutboundAction.StopTyping;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Body;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes over the wire, against the request samples of the documentation. */
class WahaRequestsTest {

    private static final String CHAT = "558591234567@c.us";
    private static final String MESSAGE = "false_558591234567@c.us_3AEB1F0C5D7A4E9B2C62";

    private final WahaServer waha = new WahaServer();

    @BeforeEach
    void answerEverything() {
        waha.answering(201, "sendText.response.gows.json");
    }

    @AfterEach
    void stop() {
        waha.close();
    }

    @Test
    void sendsATextUnderItsReservedId() {
        OutboundMessage message = new OutboundMessage(CHAT, new OutboundMessage.Text("Olá Ana!", false),
                Optional.empty(),
                Optional.of("3EB0D843AE0A0000000001"));
        assertSent(message, "/api/sendText", "sendText.request.json");
    }

    @Test
    void quotesByTheWholeId() {
        waha.api().messages().send(new OutboundMessage(CHAT, new OutboundMessage.Text("Oi", true), Optional.of(MESSAGE),
                Optional.empty()));
        assertThat(body(waha.request())).isEqualTo(Json.read(("{\"session\":\"aurora\",\"chatId\":\"" + CHAT
                + "\",\"reply_to\":\"" + MESSAGE + "\",\"text\":\"Oi\",\"linkPreview\":true}")
                .getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    @Test
    void sendsAPictureByItsAddress() {
        assertSent(file(MediaKind.IMAGE, "image/jpeg", "foto.jpg", "Segue", link("http://hub:8080/media/abc.jpg")),
                "/api/sendImage", "sendImage.request.url.json");
    }

    @Test
    void sendsAPictureByItsBytes() {
        byte[] bytes = Base64.getDecoder().decode("/9j/4AAQSkZJRg==");
        assertSent(file(MediaKind.IMAGE, "image/jpeg", "foto.jpg", "Segue", new Source.Bytes(bytes)), "/api/sendImage",
                "sendImage.request.base64.json");
    }

    @Test
    void sendsADocument() {
        assertSent(
                file(MediaKind.DOCUMENT, "application/pdf", "orçamento.pdf", "", link("http://hub:8080/media/o.pdf")),
                "/api/sendFile", "sendFile.request.json");
    }

    @Test
    void sendsAPictureThatWhatsAppCannotShowAsAFile() {
        waha.api().messages().send(message(file(MediaKind.IMAGE, "image/heic", "foto.heic", "", link("http://hub/f"))));
        assertThat(waha.request().getUrl()).isEqualTo("/api/sendFile");
    }

    @Test
    void sendsAVideo() {
        assertSent(file(MediaKind.VIDEO, "video/mp4", "v.mp4", "", link("http://hub:8080/media/v.mp4")),
                "/api/sendVideo",
                "sendVideo.request.json");
    }

    @Test
    void sendsAVoiceNote() {
        assertSent(new File(MediaKind.VOICE, "audio/ogg; codecs=opus", Optional.empty(), Optional.empty(),
                link("http://hub:8080/media/v.opus")), "/api/sendVoice", "sendVoice.request.json");
    }

    @Test
    void sendsAPlace() {
        assertSent(new OutboundMessage.Location(-3.7318616, -38.5266704, "Loja Aurora"), "/api/sendLocation",
                "sendLocation.request.json");
    }

    @Test
    void sendsAVisitingCard() {
        ContactCard card = new ContactCard("Bruno Souza", Optional.of("Aurora"), List.of(new ContactCard.Phone(
                "+55 11 98765-4321", Optional.of(Address.whatsAppPhone("5511987654321")))), List.of());
        assertSent(new OutboundMessage.Card(card), "/api/sendContactVcard", "sendContactVcard.request.json");
    }

    @Test
    void reacts() {
        assertDone(new React(CHAT, MESSAGE, Optional.of("👍")), "PUT", "/api/reaction");
        assertThat(body(waha.request())).isEqualTo(Fixtures.json("rest/reaction.request.json"));
    }

    @Test
    void takesAReactionBackWithAnEmptyText() {
        waha.api().messages().perform(new React(CHAT, MESSAGE, Optional.empty()));
        assertThat(body(waha.request()).at("reaction").node().textValue()).isEmpty();
    }

    @Test
    void marksAsRead() {
        assertDone(new MarkRead(CHAT, List.of(MESSAGE), Optional.empty()), "POST", "/api/sendSeen");
        assertThat(body(waha.request())).isEqualTo(Fixtures.json("rest/sendSeen.request.json"));
    }

    @Test
    void showsTyping() {
        assertDone(new StartTyping(CHAT), "POST", "/api/startTyping");
        assertThat(body(waha.request())).isEqualTo(Fixtures.json("rest/startTyping.request.json"));
    }

    @Test
    void stopsTyping() {
        assertDone(new StopTyping(CHAT), "POST", "/api/stopTyping");
    }

    @Test
    void editsAndRevokesUnderAnEscapedPath() {
        String path = "/api/aurora/chats/558591234567%40c.us/messages/true_558591234567%40c.us_3EB0";
        assertDone(new Edit(CHAT, "true_558591234567@c.us_3EB0", "Olá, Ana!"), "PUT", path);
        waha.api().messages().perform(new Revoke(CHAT, "true_558591234567@c.us_3EB0"));
        assertThat(waha.requests().getLast().getMethod().getName()).isEqualTo("DELETE");
        assertThat(waha.requests().getLast().getUrl()).isEqualTo(path);
    }

    @Test
    void signsEveryCallWithTheKey() {
        waha.api().messages().newMessageId();
        assertThat(waha.request().getHeader("X-Api-Key")).isEqualTo(WahaServer.KEY);
        assertThat(waha.connection().toString()).doesNotContain(WahaServer.KEY);
    }

    private void assertSent(Body content, String path, String fixture) {
        assertSent(message(content), path, fixture);
    }

    private void assertSent(OutboundMessage message, String path, String fixture) {
        assertThat(waha.api().messages().send(message)).isInstanceOf(Accepted.class);
        assertThat(waha.request().getMethod().getName()).isEqualTo("POST");
        assertThat(waha.request().getUrl()).isEqualTo(path);
        assertThat(body(waha.request())).isEqualTo(Fixtures.json("rest/" + fixture));
    }

    private void assertDone(OutboundAction action, String method, String path) {
        assertThat(waha.api().messages().perform(action)).isEqualTo(new Accepted(List.of()));
        assertThat(waha.request().getMethod().getName()).isEqualTo(method);
        assertThat(waha.request().getUrl()).isEqualTo(path);
    }

    private static Json body(LoggedRequest request) {
        return Json.read(request.getBody()).orElseThrow();
    }

    private static OutboundMessage message(Body content) {
        return new OutboundMessage(CHAT, content, Optional.empty(), Optional.empty());
    }

    private static Source link(String url) {
        return new Source.Link(url);
    }

    private static File file(MediaKind kind, String type, String name, String caption, Source source) {
        return new File(kind, type, Optional.of(name), Optional.of(caption), source);
    }
}
