package one.nexus.hub.channel;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.FreshDatabases;
import one.nexus.hub.GivenServers;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.integrations.channel.OutboundMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A hub is told to stop while the provider has not answered yet what it was told to send. */
class StoppingTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, Object> SETTINGS = Map.of("test.talk", "true", "nexus.pacing.gap", "1ms",
            "nexus.pacing.jitter", "0ms", "nexus.pacing.new-contact-gap", "1ms",
            "nexus.pacing.typing-per-character", "1ms");
    private static final String CHAT = "558591234567@c.us";
    private static final long MESSAGE = 1;

    private final Addresses servers = FreshDatabases.addresses();
    private final FakeWaha waha = new FakeWaha();

    @AfterEach
    void closed() {
        waha.letGo();
        waha.close();
    }

    @Test
    void waitsForTheAnswerAndLeavesNothingInHand() {
        ApplicationContext hub = GivenServers.node(servers, SETTINGS);
        Talk.Leaving leaving = hub.getBean(Talk.Leaving.class);
        URI web = hub.getBean(EmbeddedServer.class).start().getURI();
        sending(hub);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(hub::close);
        await().atMost(SOON).until(() -> !listens(web));
        assertThat(stopped).isNotDone();
        waha.letGo();
        stopped.join();
        assertThat(leaving.conclusions(MESSAGE)).singleElement().isInstanceOf(Conclusion.Sent.class);
        try (ApplicationContext next = GivenServers.node(servers, SETTINGS)) {
            assertThat(count(next, "lane")).isZero();
        }
    }

    /** Has the hub send a message, which the provider takes and answers when it is let go. */
    private void sending(ApplicationContext hub) {
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        waha.answers("POST /api/sendText", 201, FakeWaha.fixture("rest/sendText.response.gows.json"));
        People.Signed owner = hub.getBean(People.class).founded("Loja Aurora");
        InboxId inbox = WebhookTest.connect(owner, waha);
        await().atMost(SOON).until(() -> count(hub, "lane") == 0);
        waha.hold("POST /api/sendText");
        hub.getBean(Talk.Leaving.class).ready.put(MESSAGE, new Departure(OutboundMessage.text(CHAT, "Olá Ana!"), true,
                false, false, Instant.now(), List.of()));
        hub.getBean(ChatDatabase.class).write(owner.organisation(), handle -> {
            hub.getBean(Dispatch.class).message(handle, owner.organisation(), new Dispatch.Place(inbox, 4711, MESSAGE));
            return MESSAGE;
        });
        await().atMost(SOON).until(() -> waha.calls("POST", "/api/sendText").size() == 1);
    }

    private static boolean listens(URI web) {
        try (Socket call = new Socket(web.getHost(), web.getPort())) {
            return call.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static long count(ApplicationContext hub, String table) {
        return hub.getBean(ChatDatabase.class).unscoped(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class).one());
    }
}
