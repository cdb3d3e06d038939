package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Later;
import one.nexus.hub.People;
import one.nexus.hub.channel.session.Catching;
import one.nexus.hub.platform.data.ChatDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** A session that says it works, and delivers nothing. */
@MicronautTest(transactional = false)
@Property(name = "test.talk", value = "true")
@Property(name = "test.later", value = "true")
class DeafSessionTest {

    private static final String HISTORY = "GET /api/default/chats/all/messages";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    @Inject
    ChatDatabase chat;

    @Inject
    Inboxes inboxes;

    @Inject
    Catching catching;

    @Inject
    Later clock;

    private final FakeWaha waha = new FakeWaha();
    private People.Signed owner;
    private InboxId inbox;

    @BeforeEach
    void aSessionThatWorks() {
        owner = people.founded("Loja Aurora");
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        inbox = WebhookTest.connect(owner, waha);
    }

    @AfterEach
    void closed() {
        waha.close();
    }

    /** The provider has messages that were written after the hub had started. */
    private void providerHasMessagesWritten(Duration fromNow) {
        waha.answers(HISTORY, 200, FakeWaha.fixture("rest/chats.messages.list.response.json").replaceAll(
                "\"timestamp\": \\d+", "\"timestamp\": " + clock.instant().plus(fromNow).getEpochSecond()));
    }

    private void caughtUpAgain() {
        var before = inboxes.find(owner.organisation(), inbox).flatMap(Inbox::reconciledAt);
        chat.write(owner.organisation(), handle -> catching.up(handle, inboxes.find(handle, inbox).orElseThrow()));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            var now = inboxes.find(owner.organisation(), inbox).flatMap(Inbox::reconciledAt);
            return now.isPresent() && !now.equals(before);
        });
    }

    private int restarts() {
        return waha.calls("POST", "/api/sessions/default/restart").size();
    }

    @Test
    void isRestartedWhenItsProviderHasWhatItDidNotDeliver() {
        providerHasMessagesWritten(Duration.ofMinutes(5));
        clock.by(Duration.ofMinutes(10));
        caughtUpAgain();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> restarts() == 1);
        caughtUpAgain();
        caughtUpAgain();
        assertThat(restarts()).as("once for the same messages").isOne();
    }

    @Test
    void isLeftAloneWhenADeliveryMayBeOnItsWay() {
        clock.by(Duration.ofMinutes(10));
        providerHasMessagesWritten(Duration.ofSeconds(-30));
        caughtUpAgain();
        caughtUpAgain();
        assertThat(restarts()).isZero();
    }

    @Test
    void isLeftAloneWhenItDeliveredThem() {
        providerHasMessagesWritten(Duration.ofMinutes(5));
        clock.by(Duration.ofMinutes(5));
        byte[] body = FakeWaha.fixture("webhooks/gows/message.text.pn.json").getBytes(StandardCharsets.UTF_8);
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), body, waha.hmacKey())).isEqualTo(200);
        clock.by(Duration.ofMinutes(5));
        caughtUpAgain();
        caughtUpAgain();
        assertThat(restarts()).isZero();
    }
}
