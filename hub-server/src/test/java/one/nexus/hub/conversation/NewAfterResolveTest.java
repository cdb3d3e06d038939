package one.nexus.hub.conversation;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What the team sees of an inbox in which each matter is a conversation of its own. */
@MicronautTest(transactional = false)
@Property(name = "nexus.pacing.gap", value = "1ms")
class NewAfterResolveTest extends AtTheDesk {

    private static final String TEXT = "gows/message.text.pn.json";

    /** The same words once more, said just now. */
    private void again(String id) {
        assertThat(desk.deliverText(Fixtures.text("webhooks/" + TEXT)
                .replaceAll("3A[0-9A-F]{10,}", id)
                .replaceAll("\"timestamp\": \\d{13}\\b", "\"timestamp\": " + System.currentTimeMillis())
                .replaceAll("\"timestamp\": \\d{10}\\b", "\"timestamp\": " + System.currentTimeMillis() / 1_000)))
                .isEqualTo(200);
    }

    private void wanted(boolean anew) {
        var changed = desk.agent.browser().patch("/api/channel/inboxes/" + desk.inbox,
                Map.of("newAfterResolve", anew, "colour", "teal"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("newAfterResolve")).isEqualTo(anew);
    }

    @Test
    void opensTheSameConversationAgainUnlessItIsWantedOtherwise() {
        desk.deliver(TEXT);
        long conversation = desk.conversation();
        assertThat(desk.post(conversation, "/resolve", Map.of()).status()).isEqualTo(200);
        again("3A00000000000000BEEF");
        assertThat(desk.conversation()).isEqualTo(conversation);
        assertThat(desk.open(conversation).at("status")).isEqualTo("open");
    }

    @Test
    void beginsAnotherConversationAndSaysWhereTheEarlierOneIs() {
        wanted(true);
        desk.deliver(TEXT);
        long earlier = desk.conversation();
        desk.post(earlier, "/resolve", Map.of());
        again("3A00000000000000BEEF");
        long now = desk.conversation();
        assertThat(now).isNotEqualTo(earlier);
        assertThat(desk.open(now).number("earlier")).isEqualTo(earlier);
        assertThat(desk.open(now).at("inbox.colour")).isEqualTo("teal");
        assertThat(desk.open(earlier).number("next")).isEqualTo(now);
        assertThat(desk.open(earlier).at("status")).isEqualTo("resolved");
        assertThat(desk.open(earlier).number("contact.id")).isEqualTo(desk.open(now).number("contact.id"));
    }

    @Test
    void takesNothingMoreInAConversationThatWentOnElsewhere() {
        wanted(true);
        desk.deliver(TEXT);
        long earlier = desk.conversation();
        desk.post(earlier, "/resolve", Map.of());
        again("3A00000000000000BEEF");
        var said = desk.post(earlier, "/messages", Map.of("text", "Oi", "clientKey", UUID.randomUUID().toString()));
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.at("code")).isEqualTo("followed");
        assertThat(desk.post(earlier, "/reopen", Map.of()).status()).isEqualTo(409);
        assertThat(desk.open(earlier).at("status")).isEqualTo("resolved");
    }

    @Test
    void takesUpByHandWhatWasDoneTooEarly() {
        wanted(true);
        desk.deliver(TEXT);
        long conversation = desk.conversation();
        desk.post(conversation, "/resolve", Map.of());
        assertThat(desk.post(conversation, "/reopen", Map.of()).status()).isEqualTo(200);
        again("3A00000000000000BEEF");
        assertThat(desk.conversation()).isEqualTo(conversation);
    }

    @Test
    void refusesAColourThatThereIsNot() {
        var refused = desk.agent.browser().patch("/api/channel/inboxes/" + desk.inbox, Map.of("colour", "pink"));
        assertThat(refused.status()).isEqualTo(422);
    }
}
