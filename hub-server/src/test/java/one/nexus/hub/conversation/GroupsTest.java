package one.nexus.hub.conversation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Groups are left out, and taken in where somebody wanted them. */
@MicronautTest(transactional = false)
class GroupsTest extends AtTheDesk {

    @Test
    void leavesGroupsOutAndSaysWhy() {
        assertThat(desk.deliver("gows/message.group.json")).isEqualTo(200);
        assertThat(desk.conversations()).isEmpty();
        assertThat(desk.agent.browser().get("/api/channel/inboxes/" + desk.inbox + "/ignored-events").list())
                .singleElement().satisfies(one -> assertThat(one).containsEntry("event", "message")
                        .containsEntry("reason", "groups-off"));
    }

    /** The group's name came while groups were off. */
    @Test
    void showsAGroupUnderItsNameWithWhoWroteInIt() {
        desk.deliver("group.v2.update.json");
        desk.takeGroupsIn();
        assertThat(desk.deliver("gows/message.group.json")).isEqualTo(200);
        Map<String, Object> shown = desk.conversations().getFirst();
        assertThat(shown).containsEntry("kind", "group");
        assertThat(Desk.inside(shown, "contact.name")).isEqualTo("Clientes VIP 2026");
        Map<String, Object> message = desk.message(desk.conversation());
        assertThat(message).containsEntry("text", "Bom dia grupo");
        assertThat(Desk.inside(message, "author.name")).isEqualTo("Ana Lima");
    }

    /** Two people of one name are two, and a number that is told is shown; a hidden id is never shown as one. */
    @Test
    void tellsTwoMembersOfOneNameApart() {
        desk.takeGroupsIn();
        desk.deliver("gows/message.group.json");
        String other = Fixtures.text("webhooks/gows/message.group.json").replace("3AGRP000000000000001",
                "3AGRP000000000000002").replace("184467440737095@lid", "184467440737099@lid");
        assertThat(desk.deliverText(other.replace("5511987654321@", "5511976543210@"))).isEqualTo(200);
        assertThat(desk.deliverText(other.replace("3AGRP000000000000002", "3AGRP000000000000003")
                .replace("184467440737099@lid", "184467440737111@lid").replace("5511987654321@s.whatsapp.net", "")))
                .isEqualTo(200);
        List<Map<String, Object>> thread = desk.thread(desk.conversation());
        assertThat(thread).hasSize(3).allSatisfy(line -> assertThat(Desk.inside(line, "author.name"))
                .isEqualTo("Ana Lima"));
        assertThat(thread).extracting(line -> Desk.inside(line, "author.phone"))
                .containsExactly("+5511987654321", "+5511976543210", null);
        assertThat(thread).extracting(line -> Desk.inside(line, "author.address")).doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void makesNoPersonAndNoLeadOfAGroup() {
        desk.takeGroupsIn();
        desk.deliver("gows/message.group.json");
        desk.deliver("gows/message.text.pn.json");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> lead("person") == 200);
        assertThat(lead("group")).isEqualTo(404);
        assertThat(desk.agent.browser().get("/api/contact/contacts").items()).hasSize(1);
    }

    private int lead(String kind) {
        long conversation = desk.conversations().stream().filter(one -> one.get("kind").equals(kind)).map(Desk::id)
                .findFirst().orElseThrow();
        return desk.agent.browser().get("/api/lead/of-conversation/" + conversation).status();
    }
}
