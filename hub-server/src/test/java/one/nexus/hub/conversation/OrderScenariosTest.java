package one.nexus.hub.conversation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Scenarios about the order of messages, and about what is said before the message it speaks of. */
@MicronautTest(transactional = false)
class OrderScenariosTest extends AtTheDesk {

    @Test
    @DisplayName("edit-before-original")
    void showsTheEditedTextOfAMessageThatCameAfterItsEdit() {
        assertThat(desk.deliver("gows/message.edited.json")).isEqualTo(200);
        assertThat(desk.deliver("gows/message.text.pn.json")).isEqualTo(200);
        Map<String, Object> message = desk.message(desk.conversation());
        assertThat(message).containsEntry("text", "Oi, vocês abrem DOMINGO?").containsEntry("edited", true);
        assertThat((List<?>) message.get("versions")).hasSize(1).first().hasToString(
                "{text=Oi, at=2026-09-21T14:13:20Z}");
    }

    @Test
    @DisplayName("revoke")
    void marksAMessageItsSenderWithdrew() {
        desk.deliver("gows/message.text.pn.json");
        assertThat(desk.deliver("gows/message.revoked.json")).isEqualTo(200);
        long conversation = desk.conversation();
        assertThat(desk.message(conversation)).containsEntry("revoked", true).containsEntry("text", "Oi");
        assertThat(desk.open(conversation).at("last.kind")).isEqualTo("revoked");
        assertThat(desk.open(conversation).at("last.preview")).isEqualTo("");
    }

    @Test
    @DisplayName("same-second-order")
    void showsMessagesOfOneSecondInTheOrderOfTheirEvents() {
        desk.deliver("gows/order-2.same-second.json");
        desk.deliver("gows/order-1.same-second.json");
        long conversation = desk.conversation();
        for (int reload = 0; reload < 2; reload++) {
            assertThat(desk.thread(conversation)).extracting(line -> line.get("text"))
                    .containsExactly("primeira", "segunda");
        }
        assertThat(desk.open(conversation).at("last.preview")).isEqualTo("segunda");
    }

    @Test
    @DisplayName("lost-webhook-reconcile")
    void fetchesWhatItsWebhooksLost() {
        desk.deliver("gows/message.text.pn.json");
        desk.waha.answers("GET /api/aurora/chats/all/messages", 200,
                Fixtures.bytes("rest/chats.messages.list.response.json"));
        assertThat(desk.deliverNow("session.status.failed.json")).isEqualTo(200);
        assertThat(desk.deliverNow("session.status.working.json")).isEqualTo(200);
        long conversation = desk.conversation();
        Awaitility.await().atMost(Duration.ofSeconds(40))
                .until(() -> desk.thread(conversation).size() >= 3);
        assertThat(desk.thread(conversation)).extracting(line -> line.get("text"))
                .containsExactly("Oi", "Abrimos sim, até 13h", "mensagem cujo webhook se perdeu");
    }

    @Test
    @DisplayName("late-backlog")
    void marksAMessageThatArrivedHoursLate() {
        desk.deliver("gows/message.text.pn.json");
        desk.deliver("gows/message.any.backlog-old.json");
        List<Map<String, Object>> thread = desk.thread(desk.conversation());
        assertThat(thread).extracting(line -> line.get("text")).containsExactly("mensagem de 2 horas atrás", "Oi");
        assertThat(thread).extracting(line -> line.get("late")).containsExactly(true, false);
    }
}
