package one.nexus.hub.conversation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Scenarios about which message and whose it is. */
@MicronautTest(transactional = false)
class IdentityScenariosTest extends AtTheDesk {

    @Test
    @DisplayName("dup-lid-pn")
    void storesAMessageOnceWhetherItComesUnderAHiddenIdOrAPhone() {
        assertThat(desk.deliver("gows/dup-a.lid.json")).isEqualTo(200);
        assertThat(desk.deliver("gows/dup-b.pn.json")).isEqualTo(200);
        long conversation = desk.conversation();
        assertThat(desk.message(conversation)).containsEntry("text", "Primeira mensagem").containsEntry("twin", false);
        long contact = desk.open(conversation).number("contact.id");
        assertThat(desk.agent.browser().get("/api/contact/contacts").items()).hasSize(1);
        assertThat(desk.agent.browser().get("/api/contact/contacts/" + contact).text())
                .contains("201234567890123", "whatsapp-lid", "558591234567", "whatsapp-pn", "+5585991234567");
    }

    @Test
    @DisplayName("message-and-message.any")
    void storesAMessageOnceThatIsToldByTwoEvents() {
        assertThat(desk.deliver("gows/message.text.lid-with-alt.json")).isEqualTo(200);
        assertThat(desk.deliver("gows/message.any.text.lid-with-alt.json")).isEqualTo(200);
        assertThat(desk.message(desk.conversation())).containsEntry("text", "Oi, vocês abrem sábado?");
    }

    @Test
    @DisplayName("webhook-retry")
    void storesAMessageOnceThatIsDeliveredTwice() {
        assertThat(desk.deliver("gows/message.text.pn.json")).isEqualTo(200);
        assertThat(desk.deliver("gows/message.text.pn.json")).isEqualTo(200);
        long conversation = desk.conversation();
        assertThat(desk.message(conversation)).containsEntry("direction", "in");
        assertThat(desk.open(conversation).number("unread")).isOne();
    }

    @Test
    void saysThatAMessageVanishesFromThePhones() {
        desk.deliver("gows/message.text.pn.json");
        assertThat(desk.message(desk.conversation())).containsEntry("ephemeral", false);
        assertThat(desk.deliverText(Fixtures.text("webhooks/gows/message.voice.json")
                .replace("\"IsEphemeral\": false", "\"IsEphemeral\": true"))).isEqualTo(200);
        assertThat(desk.conversations().stream().flatMap(row -> desk.thread(Desk.id(row)).stream()))
                .filteredOn(line -> line.get("ephemeral").equals(true)).hasSize(1);
    }

    @Test
    @DisplayName("br-ninth-digit")
    void knowsASavedContactByANumberWithoutItsNinthDigit() {
        var saved = desk.agent.browser().post("/api/contact/contacts",
                Map.of("name", "Ana da Silva", "phone", "+55 85 99123-4567"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        assertThat(desk.deliver("gows/message.text.pn.json")).isEqualTo(200);
        var shown = desk.open(desk.conversation());
        assertThat(shown.number("contact.id")).isEqualTo(saved.number("id"));
        assertThat(shown.at("contact.name")).isEqualTo("Ana da Silva");
        assertThat(shown.at("contact.phone")).isEqualTo("+5585991234567");
    }

    @Test
    @DisplayName("owner-replies-on-phone")
    void showsWhatTheOwnerAnsweredOnThePhone() {
        desk.deliver("gows/message.text.pn.json");
        assertThat(desk.deliver("gows/message.any.from-phone.json")).isEqualTo(200);
        assertThat(desk.deliver("noweb/message.any.from-phone.json")).isEqualTo(200);
        long conversation = desk.conversation();
        assertThat(desk.thread(conversation)).hasSize(3).anySatisfy(line -> {
            assertThat(line).containsEntry("direction", "out").containsEntry("status", "sent");
            assertThat(Desk.inside(line, "author.kind")).isEqualTo("phone");
        });
        assertThat(desk.open(conversation).number("unread")).isZero();
        assertThat(desk.open(conversation).at("waitingSince")).isNull();
    }

    @Test
    void saysWhoseWordsAreAnsweredWhenTheHubDoesNotHaveThem() {
        String reply = Fixtures.text("webhooks/gows/message.reply.json");
        assertThat(desk.deliverText(reply)).isEqualTo(200);
        long conversation = desk.conversation();
        var ours = desk.message(conversation);
        assertThat(Desk.inside(ours, "quote.own")).isEqualTo(true);
        assertThat(Desk.inside(ours, "quote.author")).isEqualTo("");
        assertThat(Desk.inside(ours, "quote.text")).isEqualTo("É este produto?");
        assertThat(desk.deliverText(reply.replace("\"participant\": \"5511940028922@c.us\"",
                "\"participant\": \"558591234567@c.us\"").replace("3AREP000000000000001", "3AREP000000000000002")))
                .isEqualTo(200);
        Object person = desk.open(conversation).at("contact.name");
        assertThat(desk.thread(conversation)).hasSize(2).anySatisfy(line -> {
            assertThat(Desk.inside(line, "quote.own")).isEqualTo(false);
            assertThat(Desk.inside(line, "quote.author")).isEqualTo(person);
        });
    }
}
