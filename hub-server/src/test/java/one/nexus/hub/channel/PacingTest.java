package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.integrations.channel.OutboundMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages of one inbox never follow at once, as the times tell at which the provider was asked. */
@MicronautTest(transactional = false)
@Property(name = "test.talk", value = "true")
@Property(name = "nexus.pacing.gap", value = "1s")
@Property(name = "nexus.pacing.jitter", value = "0ms")
@Property(name = "nexus.pacing.typing-per-character", value = "0ms")
class PacingTest {

    private static final int MESSAGES = 4;
    private static final String CHAT = "558591234567@c.us";

    @Inject
    People people;

    @Inject
    ChatDatabase chat;

    @Inject
    Dispatch dispatch;

    @Inject
    Talk.Leaving leaving;

    @Test
    void waitsBetweenTheMessagesOfAnInbox() {
        try (FakeWaha waha = new FakeWaha()) {
            waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
            waha.answers("POST /api/sendText", 201, FakeWaha.fixture("rest/sendText.response.gows.json"));
            var owner = people.founded("Loja Aurora");
            InboxId inbox = WebhookTest.connect(owner, waha);
            chat.write(owner.organisation(), handle -> {
                for (long id = 1; id <= MESSAGES; id++) {
                    leaving.ready.put(id, new Departure(OutboundMessage.text(CHAT, "n" + id), true, false, false,
                            Instant.now(), List.of()));
                    dispatch.message(handle, owner.organisation(), new Dispatch.Place(inbox, 1, id));
                }
                return MESSAGES;
            });
            Awaitility.await().atMost(Duration.ofSeconds(60))
                    .until(() -> waha.calls("POST", "/api/sendText").size() == MESSAGES);
            List<Instant> sent = waha.calls("POST", "/api/sendText").stream().map(FakeWaha.Call::at).toList();
            for (int i = 1; i < MESSAGES; i++) {
                assertThat(Duration.between(sent.get(i - 1), sent.get(i)))
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            }
        }
    }
}
