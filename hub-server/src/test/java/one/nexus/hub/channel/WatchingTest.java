package one.nexus.hub.channel;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.FreshDatabases;
import one.nexus.hub.GivenServers;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.settings.Addresses;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody orders it: the hub asks by itself what it has missed, when it starts and again and again. */
class WatchingTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int ROUNDS = 8;

    private final Addresses servers = FreshDatabases.addresses();
    private final FakeWaha waha = new FakeWaha();
    private People.Signed owner;

    @BeforeEach
    void aSessionThatWorks() {
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
    }

    @AfterEach
    void closed() {
        waha.close();
    }

    private ApplicationContext node(String tick, String interval) {
        ApplicationContext node = GivenServers.node(servers,
                Map.of("nexus.watch.tick", tick, "nexus.watch.interval", interval));
        node.getBean(EmbeddedServer.class).start();
        return node;
    }

    private void connect(ApplicationContext node) {
        owner = node.getBean(People.class).founded("Loja Aurora");
        WebhookTest.connect(owner, waha);
        awaitAsked(node, 1);
    }

    private int asked() {
        return waha.calls("GET", "/api/default/chats/all/messages").size();
    }

    /** Waits until the history was asked for so often, and nothing is left to ask. */
    private void awaitAsked(ApplicationContext node, int times) {
        Awaitility.await().atMost(SOON).until(() -> asked() >= times);
        Awaitility.await().atMost(SOON)
                .until(() -> node.getBean(ChatDatabase.class).read(owner.organisation(),
                        handle -> handle.createQuery("SELECT count(*) FROM job WHERE kind = 'reconcile'")
                                .mapTo(Long.class)
                                .one()) == 0);
    }

    @Test
    void asksForTheHistoryWhenTheHubStartsAgain() {
        try (var node = node("1h", "1h")) {
            connect(node);
        }
        int before = asked();
        try (var again = node("1h", "1h")) {
            awaitAsked(again, before + 1);
        }
        assertThat(asked()).isEqualTo(before + 1);
    }

    @Test
    void asksAgainAndAgainByItself() {
        try (var node = node("100ms", "500ms")) {
            connect(node);
            int before = asked();
            awaitAsked(node, before + 3);
        }
    }

    /** Each node looks ten times a second; the one that is first takes the turn. */
    @Test
    void twoNodesAskOnce() {
        try (var one = node("100ms", "1h")) {
            connect(one);
            int alone = asked();
            try (var two = node("100ms", "1h")) {
                awaitAsked(two, alone + 1);
                int before = asked();
                for (int round = 1; round <= ROUNDS; round++) {
                    becomesDue(one);
                    awaitAsked(one, before + round);
                }
                assertThat(asked()).isEqualTo(before + ROUNDS);
            }
        }
    }

    private void becomesDue(ApplicationContext node) {
        node.getBean(ChatDatabase.class).write(owner.organisation(), handle -> handle
                .createUpdate("UPDATE inbox SET asked_at = :at").bind("at", Instant.now().minus(Duration.ofHours(2)))
                .execute());
    }
}
