package one.nexus.hub.platform.outbox;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.data.RelayConnections;
import one.nexus.hub.platform.queue.DeadLetters;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@MicronautTest(transactional = false)
class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    ChatDatabase chat;

    @Inject
    CoreDatabase core;

    @Inject
    Outbox outbox;

    @Inject
    EventLog log;

    @Inject
    Seen seen;

    @Inject
    DeadLetters deadLetters;

    @Inject
    RelayConnections connections;

    @Singleton
    static class Seen implements LiveTap {

        private final List<Event> events = new CopyOnWriteArrayList<>();

        @Override
        public void assigned(List<Event> assigned) {
            events.addAll(assigned);
        }

        List<Long> things(OrganisationId organisation) {
            return events.stream().filter(event -> event.organisation().equals(organisation))
                    .map(event -> event.number("thing"))
                    .toList();
        }
    }

    @Singleton
    static class Counting implements Subscriber {

        private final CoreDatabase core;
        private final List<Long> applied = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();

        Counting(CoreDatabase core) {
            this.core = core;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Set<String> types() {
            return Set.of("thing.counted");
        }

        @Override
        public Database database() {
            return core;
        }

        @Override
        public void on(Event event, Handle handle) {
            if (event.number("thing") == 13 && failures.incrementAndGet() <= 2) {
                throw new IllegalStateException("jdbc:secret");
            }
            applied.add(event.number("thing"));
        }
    }

    @Inject
    Counting counting;

    private void append(Handle handle, OrganisationId organisation, String type, long thing) {
        outbox.append(handle, new NewEvent(organisation, type, new Actor.System(), Map.of("thing", thing)));
    }

    private void happened(Database database, OrganisationId organisation, String type, long thing) {
        database.write(organisation, handle -> {
            append(handle, organisation, type, thing);
            return thing;
        });
    }

    @Test
    void tellsTheSocketsOfThisNodeAtOnceAndInOrder() {
        var organisation = new OrganisationId(11);
        LongStream.rangeClosed(1, 200).forEach(thing -> happened(chat, organisation, "thing.happened", thing));
        await().atMost(SOON).until(() -> seen.things(organisation).size() == 200);
        assertThat(seen.things(organisation)).isSorted();
        List<Event> replayed = log.since(chat, organisation, 0, 1000).orElseThrow();
        assertThat(replayed).extracting(event -> event.number("thing")).isSorted().hasSize(200);
        assertThat(log.head(chat, organisation)).isEqualTo(replayed.getLast().seq());
        assertThat(log.since(chat, new OrganisationId(999), 0, 10)).contains(List.of());
    }

    private static boolean waited(CountDownLatch release) {
        try {
            return release.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void neverSkipsARowOfATransactionThatCommitsLate() throws Exception {
        var organisation = new OrganisationId(12);
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        Thread late = Thread.ofVirtual().start(() -> chat.write(organisation, handle -> {
            append(handle, organisation, "thing.happened", 1);
            written.countDown();
            return waited(release);
        }));
        written.await();
        LongStream.rangeClosed(2, 20).forEach(thing -> happened(chat, organisation, "thing.happened", thing));
        await().atMost(SOON).until(() -> seen.things(organisation).size() == 19);
        long cursor = log.head(chat, organisation);
        release.countDown();
        late.join();
        await().atMost(SOON).until(() -> seen.things(organisation).contains(1L));
        assertThat(log.since(chat, organisation, cursor, 10).orElseThrow()).extracting(event -> event.number("thing"))
                .containsExactly(1L);
    }

    @Test
    void appliesEachEventOnceAndTriesAFailedOneAgain() {
        var organisation = new OrganisationId(13);
        LongStream.rangeClosed(10, 30).forEach(thing -> happened(chat, organisation, "thing.counted", thing));
        await().atMost(SOON).untilAsserted(() -> assertThat(counting.applied.stream().distinct().toList())
                .containsAll(LongStream.rangeClosed(10, 30).boxed().toList()));
        assertThat(counting.failures).hasValueGreaterThanOrEqualTo(3);
        long consumed = core
                .unscoped(handle -> handle.createQuery("SELECT count(*) FROM consumed WHERE subscriber = 'counting'")
                        .mapTo(Long.class).one());
        assertThat(consumed).isEqualTo(21);
        assertThat(deadLetters.count(organisation)).isZero();
    }

    @Test
    void findsWhatWaitsWithoutReadingTheWholeOutbox() {
        try (Handle handle = connections.open("chat")) {
            String plan = String.join("\n", handle.createQuery("EXPLAIN " + Numbering.NUMBER)
                    .bindArray("shards", Integer.class, List.of(1, 2)).bind("batch", 500).mapTo(String.class).list());
            assertThat(plan).contains("outbox_waiting").doesNotContain("Seq Scan on outbox");
        }
    }
}
