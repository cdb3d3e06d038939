package one.nexus.hub.live;

import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.FreshDatabases;
import one.nexus.hub.GivenServers;
import one.nexus.hub.People;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A node that numbers the events of everybody dies, and another one takes over. */
class DeadNodeTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** What a relay does first: it holds every shard for as long as its connection lasts. */
    private static final String HOLD = "SELECT pg_advisory_lock(x'6e657875'::int, shard) FROM generate_series(0, 15) AS shard";

    private static final String NUMBER = """
        UPDATE outbox SET seq = numbered.next
        FROM (SELECT id, nextval('outbox_seq') AS next FROM (SELECT id FROM outbox WHERE seq IS NULL ORDER BY id) AS waiting)
            AS numbered
        WHERE outbox.id = numbered.id
        """;

    private static final String PUBLISHED = "UPDATE outbox_shard SET published = (SELECT max(seq) FROM outbox)";

    /** The broker confirmed it all, and the other node had not come to read it when the first one died. */
    @Test
    void whatItHadNumberedIsShownBeforeWhatComesLater() throws Exception {
        Addresses servers = FreshDatabases.addresses();
        try (Connection first = TestServers.connect(TestServers.superuser(servers.chat()));
                Statement relay = first.createStatement()) {
            relay.execute(HOLD);
            try (var node = GivenServers.node(servers)) {
                URI hub = node.getBean(EmbeddedServer.class).start().getURI();
                People.Signed ana = node.getBean(People.class).founded("Clínica Sol");
                Screen screen = Screen.open(hub, ana.browser());
                Things things = node.getBean(Things.class);
                for (long thing = 1; thing <= 5; thing++) {
                    things.happen(ana.organisation(), thing);
                }
                number(relay);
                assertThat(screen.things()).isEmpty();
                things.happen(ana.organisation(), 6);
                first.close();
                await().atMost(SOON).untilAsserted(() -> assertThat(screen.things()).endsWith(6L));
                assertThat(screen.things()).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L, 6L));
            }
        }
    }

    private static void number(Statement relay) throws SQLException {
        assertThat(relay.executeUpdate(NUMBER)).isEqualTo(5);
        relay.execute(PUBLISHED);
    }
}
