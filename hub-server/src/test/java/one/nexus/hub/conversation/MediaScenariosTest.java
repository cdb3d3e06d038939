package one.nexus.hub.conversation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;

/** Scenarios about the files of messages. */
@MicronautTest(transactional = false)
class MediaScenariosTest extends AtTheDesk {

    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 0x4A, 0x46, 0x49,
        0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, (byte) 0xFF, (byte) 0xD9};
    private static final String FILE = "GET /api/files/aurora/3AIMG000000000000001.jpeg";

    private Map<String, Object> awaitState(long conversation, String state) {
        long message = Desk.id(desk.message(conversation));
        return desk.await(conversation, message, line -> state.equals(Desk.inside(line, "content.file.state")));
    }

    @Test
    @DisplayName("media-expired")
    void fetchesAFileAgainThatHasExpired() {
        desk.waha.answers(
                "GET /api/aurora/chats/558591234567@c.us/messages/false_558591234567@c.us_3AIMG000000000000001",
                404, "{}");
        assertThat(desk.deliver("gows/message.image.json")).isEqualTo(200);
        long conversation = desk.conversation();
        assertThat(desk.message(conversation)).containsEntry("text", "Segue a foto");
        assertThat(Desk.inside(desk.message(conversation), "content.file.kind")).isEqualTo("image");
        desk.waha.answers(
                "GET /api/aurora/chats/558591234567@c.us/messages/false_558591234567@c.us_3AIMG000000000000001",
                200, Fixtures.bytes("rest/messages.get.redownload.response.json"));
        desk.waha.answers(FILE, 200, PICTURE);
        Map<String, Object> message = awaitState(conversation, "ready");
        String address = String.valueOf(Desk.inside(message, "content.file.address"));
        assertThat(desk.agent.browser().get(address).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("media-error")
    void showsAMessageWhoseFileTheProviderCouldNotFetch() {
        assertThat(desk.deliver("gows/message.media-error.json")).isEqualTo(200);
        long conversation = desk.conversation();
        assertThat(Desk.inside(desk.message(conversation), "content.file.name")).isEqualTo("Contatos.xlsx");
        Map<String, Object> message = awaitState(conversation, "failed");
        assertThat(Desk.inside(message, "content.file.reason")).asString().isNotBlank();
        var again = desk.post(conversation, "/messages/" + Desk.id(message) + "/media-retry", Map.of());
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.at("content.file.state")).isEqualTo("pending");
    }

    @Test
    void saysThatAFileOfARemovedInboxIsGone() {
        assertThat(desk.deliver("gows/message.media-error.json")).isEqualTo(200);
        long conversation = desk.conversation();
        Map<String, Object> message = awaitState(conversation, "failed");
        assertThat(desk.agent.browser().delete("/api/channel/inboxes/" + desk.inbox).status()).isEqualTo(204);
        var again = desk.post(conversation, "/messages/" + Desk.id(message) + "/media-retry", Map.of());
        assertThat(again.at("content.file.state")).isEqualTo("pending");
        assertThat(Desk.inside(awaitState(conversation, "failed"), "content.file.reason"))
                .isEqualTo("The inbox was removed.");
    }

    /** A picture is asked for as soon as somebody writes, kept here, and shown from here. */
    @Test
    void keepsThePictureOfWhoeverWrites() {
        byte[] picture = drawn();
        desk.waha.answers("GET /api/aurora/chats/558591234567@c.us/picture", 200,
                "{\"url\":\"http://waha:3000/api/files/aurora/ana.png\"}");
        desk.waha.answers("GET /api/files/aurora/ana.png", 200, picture);
        assertThat(desk.deliver("gows/message.text.pn.json")).isEqualTo(200);
        Map<String, Object> row = Awaitility.await().atMost(Duration.ofSeconds(40))
                .until(() -> desk.conversations().getFirst(), line -> Desk.inside(line, "contact.photo") != null);
        String address = String.valueOf(Desk.inside(row, "contact.photo"));
        assertThat(desk.open(Desk.id(row)).at("contact.photo")).asString().startsWith("/files/");
        var served = desk.agent.browser().get(address);
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(desk.waha.calls("GET", "/api/aurora/chats/558591234567@c.us/picture")).hasSize(1);
    }

    /** A server that is away for a moment costs nobody their picture. */
    @Test
    void asksForAPictureAgainThatCouldNotBeFetched() {
        String asked = "GET /api/aurora/chats/558591234567@c.us/picture";
        desk.waha.answers(asked, 503, "{}");
        assertThat(desk.deliver("gows/message.text.pn.json")).isEqualTo(200);
        Awaitility.await().atMost(Duration.ofSeconds(40))
                .until(() -> !desk.waha.calls("GET", "/api/aurora/chats/558591234567@c.us/picture").isEmpty());
        desk.waha.answers("GET /api/files/aurora/ana.png", 200, drawn());
        desk.waha.answers(asked, 200, "{\"url\":\"http://waha:3000/api/files/aurora/ana.png\"}");
        Awaitility.await().atMost(Duration.ofSeconds(40))
                .until(() -> Desk.inside(desk.conversations().getFirst(), "contact.photo") != null);
    }

    private static byte[] drawn() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(6, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void saysHowLongAVoiceNotePlaysBeforeItIsFetched() {
        assertThat(desk.deliver("gows/message.voice.json")).isEqualTo(200);
        assertThat(Desk.inside(desk.message(desk.conversation()), "content.file.seconds")).isEqualTo(7);
    }
}
