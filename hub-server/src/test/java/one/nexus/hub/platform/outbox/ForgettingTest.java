package one.nexus.hub.platform.outbox;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@MicronautTest(transactional = false)
class ForgettingTest {

    private static final OrganisationId OURS = new OrganisationId(5);

    @Inject
    ChatDatabase chat;

    @Inject
    Outbox outbox;

    @Inject
    EventLog log;

    @Inject
    Forgetting forgetting;

    @Inject
    Addresses addresses;

    private void happened(long thing) {
        chat.write(OURS, handle -> {
            outbox.append(handle, new NewEvent(OURS, "thing.happened", new Actor.System(), Map.of("thing", thing)));
            return thing;
        });
    }

    @Test
    void tellsAReaderWhoseEventsAreGoneToLoadEverythingAnew() throws SQLException {
        happened(1);
        happened(2);
        await().atMost(Duration.ofSeconds(20)).until(() -> log.since(chat, OURS, 0, 10).orElseThrow().size() == 2);
        long first = log.since(chat, OURS, 0, 10).orElseThrow().getFirst().seq();
        await().atMost(Duration.ofSeconds(20)).until(() -> chat.unscoped(handle -> handle
                .createQuery("SELECT min(published) FROM outbox_shard").mapTo(Long.class).one()) >= first);
        try (var connection = TestServers.connect(TestServers.superuser(addresses.chat()));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE outbox SET at = at - interval '73 hours' WHERE seq = " + first);
        }
        forgetting.run();
        assertThat(log.since(chat, OURS, first - 1, 10)).isEqualTo(Optional.empty());
        assertThat(log.since(chat, OURS, first, 10).map(List::size)).contains(1);
    }
}
