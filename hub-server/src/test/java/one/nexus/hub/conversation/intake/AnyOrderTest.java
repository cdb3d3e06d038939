package one.nexus.hub.conversation.intake;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.InboundEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F10: whatever a network repeats, reorders and delays, what the team sees in the end is what happened. */
@MicronautTest(transactional = false)
class AnyOrderTest {

    private static final AtomicInteger ORGANISATIONS = new AtomicInteger(7_000);
    private static final int CUSTOMERS = 12;
    private static final int MESSAGES = 150;
    private static final int MOST_AT_ONCE = 20;
    private static final int SENDERS = 4;

    /** Each message as the team sees it, thread by thread; a thread is named by its first message. */
    private static final String THREADS = """
        SELECT concat_ws(' | ', first_value(m.bare_id) OVER thread, m.bare_id, m.direction, m.body, m.status,
            CASE WHEN m.revoked_at IS NULL THEN '' ELSE 'withdrawn' END,
            CASE WHEN m.edited_at IS NULL THEN '' ELSE 'changed' END,
            (SELECT string_agg(r.reactor || r.emoji, ',' ORDER BY r.reactor) FROM reaction r
             WHERE r.message_id = m.id AND r.emoji <> ''))
        FROM message m
        WINDOW thread AS (PARTITION BY m.conversation_id ORDER BY m.sent_at, m.envelope_ms, m.id)
        ORDER BY first_value(m.bare_id) OVER thread, row_number() OVER thread
        """;

    /** Each line of the list. */
    private static final String LIST = """
        SELECT concat_ws(' | ', l.bare_id, c.last_preview, c.last_direction, c.last_kind, c.last_status)
        FROM conversation c JOIN message l ON l.id = c.last_message_id ORDER BY l.bare_id
        """;

    @Inject
    Intake intake;

    @Inject
    ChatDatabase chat;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void endsAsItHappenedWhateverTheOrder(long seed) throws Exception {
        var story = new Story(seed, CUSTOMERS, MESSAGES);
        var orderly = new OrganisationId(ORGANISATIONS.incrementAndGet());
        var wild = new OrganisationId(ORGANISATIONS.incrementAndGet());
        hear(orderly, story.inOrder());
        hearAtOnce(wild, story.asItComes(), new Random(seed));
        await().until(() -> seen(wild, "SELECT 'orphan ' || id FROM orphan").isEmpty());
        assertThat(seen(wild, THREADS)).isEqualTo(seen(orderly, THREADS)).hasSize(MESSAGES);
        assertThat(seen(wild, LIST)).isEqualTo(seen(orderly, LIST)).hasSize(CUSTOMERS);
    }

    private List<String> seen(OrganisationId organisation, String query) {
        return chat.read(organisation, handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    /** Several connections bring parts of it, each some events at a time. */
    private void hearAtOnce(OrganisationId organisation, List<InboundEvent> events, Random chance) throws Exception {
        List<Callable<Boolean>> deliveries = new ArrayList<>();
        for (int from = 0; from < events.size();) {
            int to = Math.min(events.size(), from + 1 + chance.nextInt(MOST_AT_ONCE));
            List<InboundEvent> part = events.subList(from, to);
            deliveries.add(() -> {
                hear(organisation, part);
                return true;
            });
            from = to;
        }
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (Future<Boolean> delivered : senders.invokeAll(deliveries)) {
                assertThat(delivered.get()).isTrue();
            }
        }
    }

    /** As a provider does, comes again as long as it is told that the hub is not able now. */
    private void hear(OrganisationId organisation, List<InboundEvent> events) {
        for (InboundEvent[] part : parts(events)) {
            while (!heard(organisation, part)) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean heard(OrganisationId organisation, InboundEvent... events) {
        try {
            intake.accept(Heard.from(organisation, organisation.value() * 10, events));
            return true;
        } catch (IntakeUnavailable unavailable) {
            return false;
        }
    }

    private static List<InboundEvent[]> parts(List<InboundEvent> events) {
        List<InboundEvent[]> parts = new ArrayList<>();
        for (int from = 0; from < events.size(); from += MOST_AT_ONCE) {
            parts.add(events.subList(from, Math.min(events.size(), from + MOST_AT_ONCE)).toArray(InboundEvent[]::new));
        }
        return parts;
    }
}
