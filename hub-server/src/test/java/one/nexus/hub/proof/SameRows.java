package one.nexus.hub.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What PostgreSQL takes at most of the rows that an incoming message leaves behind: its key, the message, the conversation
 * it moves, the event with its number. As few statements as can be, no rule asked, nothing read back.
 */
final class SameRows implements AutoCloseable {

    /** An organisation of its own, whose events nobody carries on: they have their numbers. */
    private static final long ORGANISATION = 999_999;

    private static final String STORE = """
        WITH arriving AS (
            SELECT *, nextval('message_id_seq') AS id
            FROM unnest(CAST(? AS bigint[]), CAST(? AS text[])) AS a (conversation, bare) ORDER BY conversation
        ), keyed AS (
            INSERT INTO message_key (org_id, inbox_id, from_me, provider_id, conversation_id, message_id, sent_at)
            SELECT 999999, 999999, false, bare, conversation, id, ? FROM arriving
        ), stored AS (
            INSERT INTO message (id, org_id, conversation_id, inbox_id, direction, author_kind, author_id, author_name,
                kind, body, sent_at, envelope_ms, arrived_at, bare_id, provider_id)
            OVERRIDING SYSTEM VALUE
            SELECT id, 999999, conversation, 999999, 'in', 'contact', 1, 'Cliente 5511910000001', 'text', bare, ?, 1, ?,
                bare, 'false_5511910000001@c.us_' || bare
            FROM arriving
        ), told AS (
            INSERT INTO outbox (org_id, type, actor, at, trace, data, seq)
            SELECT 999999, 'message.received', 'system', ?, gen_random_uuid()::text,
                jsonb_build_object('conversation', conversation, 'message', id, 'inbox', 999999, 'contact', 1, 'kind',
                    'person', 'backlog', false), nextval('outbox_seq')
            FROM arriving
        )
        UPDATE conversation c SET unread = c.unread + 1, active_at = ?, last_message_id = a.id, last_at = ?,
            last_preview = a.bare, last_kind = 'text', last_direction = 'in', last_author = 'Cliente'
        FROM (SELECT DISTINCT ON (conversation) * FROM arriving ORDER BY conversation, id DESC) a
        WHERE c.id = a.conversation
        """;

    private final BenchHub hub;
    private final int conversations;
    private final long first;
    private final AtomicLong serial = new AtomicLong();

    /** Makes {@code conversations} rows to move. */
    SameRows(BenchHub hub, int conversations) throws SQLException {
        this.hub = hub;
        this.conversations = conversations;
        try (Connection chat = hub.database("nexus_chat")) {
            People.run(chat, """
                SET session_replication_role = replica;
                INSERT INTO conversation (org_id, inbox_id, contact_id, kind, active_at, created_at)
                SELECT %1$d, %1$d, n, 'person', now(), now() FROM generate_series(1, %2$d) n ON CONFLICT DO NOTHING;
                """.formatted(ORGANISATION, conversations));
            first = BenchHub.number(chat, "SELECT min(id) FROM conversation WHERE org_id = " + ORGANISATION);
        }
    }

    /** How it is written: by how many at once, how many messages in a commit. */
    record Way(int writers, int together) {}

    /** Writes {@code count} messages. @return messages a second */
    double perSecond(Way way, int count) throws Exception {
        var left = new AtomicInteger(count / way.together());
        long[] spans = new long[way.writers()];
        try (ExecutorService writers = Executors.newFixedThreadPool(way.writers())) {
            var connections = new Connection[way.writers()];
            for (int writer = 0; writer < way.writers(); writer++) {
                connections[writer] = hub.database("nexus_chat");
            }
            long from = System.nanoTime();
            var done = writers.invokeAll(Arrays.stream(connections).<Callable<Long>>map(connection -> () -> {
                while (left.getAndDecrement() > 0) {
                    write(connection, way.together());
                }
                return System.nanoTime() - from;
            }).toList());
            for (int writer = 0; writer < way.writers(); writer++) {
                spans[writer] = done.get(writer).get();
                connections[writer].close();
            }
        }
        return count / way.together() * (double) way.together() / (Arrays.stream(spans).max().orElseThrow() / 1e9);
    }

    /** One commit after the other, of one message each. */
    Sample commits(int count) throws SQLException {
        long[] nanos = new long[count];
        try (Connection connection = hub.database("nexus_chat")) {
            for (int number = 0; number < count; number++) {
                long from = System.nanoTime();
                write(connection, 1);
                nanos[number] = System.nanoTime() - from;
            }
        }
        return new Sample(nanos);
    }

    private void write(Connection connection, int together) throws SQLException {
        Long[] places = new Long[together];
        String[] ids = new String[together];
        for (int number = 0; number < together; number++) {
            long next = serial.incrementAndGet();
            // spread as the webhooks are: neighbours in time are not neighbours in the table
            places[number] = first + Math.floorMod(next * 7_919, conversations);
            ids[number] = "%s%014d".formatted(Long.toString(System.identityHashCode(this) & 0xffff, 36), next);
        }
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setArray(1, connection.createArrayOf("bigint", places));
            statement.setArray(2, connection.createArrayOf("text", ids));
            for (int parameter = 3; parameter <= 8; parameter++) {
                statement.setObject(parameter, now);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection chat = hub.database("nexus_chat")) {
            People.run(chat, """
                SET session_replication_role = replica;
                DELETE FROM message_key WHERE inbox_id = %1$d;
                DELETE FROM message WHERE org_id = %1$d;
                DELETE FROM outbox WHERE org_id = %1$d;
                DELETE FROM conversation WHERE org_id = %1$d;
                """.formatted(ORGANISATION));
        }
    }
}
