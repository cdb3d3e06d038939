package one.nexus.hub.conversation;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** A genuine delivery, recorded by somebody and sent again later (quality.md B13). */
@MicronautTest(transactional = false)
class ReplayTest {

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    /** Its own time is long past: it is answered as it was the first time, so that the sender stops, and stored once. */
    @Test
    void isADuplicateHoweverOften() {
        try (Desk desk = Desk.open(hub, people)) {
            for (int i = 0; i < 5; i++) {
                assertThat(desk.deliver("gows/message.text.pn.json")).isEqualTo(200);
            }
            long conversation = desk.conversation();
            assertThat(desk.agent.browser().get("/api/conversation/conversations/" + conversation + "/messages")
                    .items()).hasSize(1);
        }
    }

    /** The same bytes and the same signature at another organisation's address. */
    @Test
    void isNoDeliveryToAnybodyElse() {
        try (Desk desk = Desk.open(hub, people); Desk other = Desk.open(hub, people)) {
            assertThat(desk.deliver("gows/message.text.pn.json")).isEqualTo(200);
            assertThat(other.conversations()).isEmpty();
        }
    }
}
