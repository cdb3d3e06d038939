package one.nexus.integrations.waha;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Download;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class WahaContactsTest {

    private final WahaServer waha = new WahaServer();

    @AfterEach
    void stop() {
        waha.close();
    }

    @Test
    void asksUnderWhichNumberWhatsAppKnowsAPhone() {
        waha.answering(200, "check-exists.br-legacy.response.json");
        assertThat(waha.api().contacts().chatOf("5585991234567").found()).contains(Optional.of("558591234567@c.us"));
        assertThat(waha.request().getUrl()).isEqualTo("/api/contacts/check-exists?phone=5585991234567&session=aurora");
    }

    @Test
    void knowsThatAPhoneHasNoAccount() {
        waha.answering(200, "check-exists.no.response.json");
        assertThat(waha.api().contacts().chatOf("5585991234567").found()).contains(Optional.empty());
    }

    @Test
    void findsThePhoneBehindALid() {
        waha.answering(200, "lids.found.response.json");
        assertThat(waha.api().contacts().phoneOf(Address.whatsAppLid("201234567890123")).found())
                .contains(Optional.of(Address.whatsAppPhone("558591234567")));
        assertThat(waha.request().getUrl()).isEqualTo("/api/aurora/lids/201234567890123%40lid");
    }

    @Test
    void findsTheLidOfAPhone() {
        waha.answering(200, "lids.found.response.json");
        assertThat(waha.api().contacts().lidOf(Address.whatsAppPhone("558591234567")).found())
                .contains(Optional.of(Address.whatsAppLid("201234567890123")));
    }

    @Test
    void livesWithALidWithoutPhone() {
        waha.answering(200, "lids.not-found.response.json");
        assertThat(waha.api().contacts().phoneOf(Address.whatsAppLid("184467440737095")).found())
                .contains(Optional.empty());
    }

    @Test
    void readsAContact() {
        waha.answering(200, "contacts.get.response.json");
        WahaContact contact = waha.api().contacts().contact("558591234567@c.us").found().orElseThrow();
        assertThat(contact.bestName()).contains("Ana Lima");
        assertThat(contact.pushName()).contains("Ana");
        assertThat(contact.chat().address(Address.Scheme.WHATSAPP_PHONE)).isPresent();
    }

    @Test
    void listsChatsWithTheirNames() {
        waha.answering(
                WahaServer.json(200, "[{\"id\":\"120363402931855007@g.us\",\"name\":\"Clientes VIP\",\"picture\":null,"
                        + "\"lastMessage\":{\"timestamp\":1790000000}},{\"id\":\"status@broadcast\",\"name\":null}]"));
        assertThat(chats(20).chats()).singleElement().satisfies(chat -> {
            assertThat(chat.name()).contains("Clientes VIP");
            assertThat(chat.lastMessageAt().orElseThrow().getEpochSecond()).isEqualTo(1790000000);
        });
        assertThat(chats(20).last()).isTrue();
        assertThat(chats(2).last()).as("what is no conversation fills a page, too").isFalse();
    }

    private ChatPage chats(int limit) {
        return waha.api().contacts().chats(limit, 0).found().orElseThrow();
    }

    @Test
    void asksForThePictureOfAChatAndFetchesItWhereTheServerKeepsIt() throws IOException {
        waha.answering(
                WahaServer.json(200, "{\"url\":\"http://waha:3000/api/files/aurora/ana.jpeg\"}"));
        Download download = waha.api().contacts().picture("558591234567@c.us", 1000);
        assertThat(waha.requests()).extracting(LoggedRequest::getUrl)
                .containsExactly("/api/aurora/chats/558591234567%40c.us/picture", "/api/files/aurora/ana.jpeg");
        assertThat(download).isInstanceOf(Download.Open.class);
        try (Download.File file = ((Download.Open) download).file()) {
            assertThat(file.bytes()).isNotEmpty();
        }
    }

    @Test
    void hasNoPictureWhereSomebodyHidesIt() {
        waha.answering(WahaServer.json(200, "{\"url\":null}"));
        assertThat(waha.api().contacts().picture("558591234567@c.us", 1000)).isInstanceOf(Download.Gone.class);
    }

    @Test
    void fetchesNoPictureFromInsideTheNetwork() {
        for (String url : new String[]{"http://127.0.0.1:1/x", "https://127.0.0.3/x", "https://169.254.169.254/x",
            "file:///etc/passwd", "https://2130706433/x"}) {
            waha.answering(WahaServer.json(200, "{\"url\":\"" + url + "\"}"));
            assertThat(waha.api().contacts().picture("558591234567@c.us", 1000)).as(url)
                    .isInstanceOf(Download.Refused.class);
        }
    }
}
