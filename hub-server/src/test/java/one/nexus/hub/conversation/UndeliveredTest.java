package one.nexus.hub.conversation;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.platform.data.ChatDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** What reached no device of somebody who never wrote is marked. */
@MicronautTest(transactional = false)
@Property(name = "nexus.undelivered.after", value = "1s")
class UndeliveredTest extends AtTheDesk {

    @Inject
    ChatDatabase database;

    @BeforeEach
    void aServerThatTakesMessages() {
        desk.waha.answers("POST /api/sendText", 201, Fixtures.bytes("rest/sendText.response.gows.json"));
    }

    @Test
    void marksWhatReachedNobodyUntilADeviceHasIt() {
        desk.deliver("gows/message.any.from-phone.json");
        long conversation = desk.conversation();
        long message = Desk.id(desk.write(conversation, "Olá, aqui é a Aurora"));
        assertThat(desk.await(conversation, message, line -> line.get("undelivered").equals(true)))
                .containsEntry("status", "sent");
        assertThat(desk.deliver("gows/message.ack.device.json")).isEqualTo(200);
        assertThat(desk.await(conversation, message, line -> line.get("status").equals("delivered")))
                .containsEntry("undelivered", false);
    }

    @Test
    void looksAtNothingThatGoesToSomebodyWhoWrote() {
        desk.deliver("gows/message.text.pn.json");
        long conversation = desk.conversation();
        long message = Desk.id(desk.write(conversation, "Olá"));
        desk.await(conversation, message, line -> line.get("status").equals("sent"));
        long checks = database.read(desk.agent.organisation(), handle -> handle
                .createQuery("SELECT count(*) FROM job WHERE kind = 'delivery-check'").mapTo(Long.class).one());
        assertThat(checks).isZero();
    }
}
