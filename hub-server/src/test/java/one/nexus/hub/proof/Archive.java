package one.nexus.hub.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A history of many messages, written straight into the tables of a hub whose home is kept for the next run. It is written
 * piece by piece, and goes on where it ended when it was interrupted.
 */
final class Archive {

    /** Threads are as long in a short history as in a long one: what is compared is the history, not the page. */
    private static final int THREAD = 100;

    private static final int PIECE = 100_000;
    private static final int WRITERS = 2;

    /** How far it has come: one row for each piece, and one of the place -1 when everything is there. */
    private static final String BEGIN = """
        DROP INDEX IF EXISTS message_thread, message_key_of_message, message_words_found;
        ALTER TABLE message SET (autovacuum_enabled = off);
        ALTER TABLE message_key SET (autovacuum_enabled = off);
        ALTER TABLE message_words SET (autovacuum_enabled = off);
        CREATE TABLE archive_piece (place bigint PRIMARY KEY, conversation bigint, inbox bigint);
        INSERT INTO archive_piece VALUES (-2, %d, %d)
        """;

    /**
     * The message of place k belongs to conversation k % n, so that every thread reaches through the whole history; one of a
     * hundred belongs to a neighbour too. What the hub reads of each message behind its commit is read at once.
     */
    private static final String PIECES = """
        SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '128MB';
        CREATE TEMP TABLE line ON COMMIT DROP AS
            SELECT nextval('message_id_seq') AS id, %1$d AS org, k, %2$d + k %% %3$d AS conversation, %7$d AS inbox,
                   timestamptz '2026-01-01' + k * interval '2 seconds' AS at,
                   words[1 + (random() ^ 3 * most)::int] || ' ' || words[1 + (random() ^ 3 * most)::int] || ' '
                   || words[1 + (random() * most)::int] || ' ' || words[1 + (random() * most)::int] || ' '
                   || words[1 + (random() * most)::int] || ' pedido ' || k
                   || CASE WHEN k %% 500000 = 7 THEN ' raridade' ELSE '' END
                   || CASE WHEN k < %8$d AND k %% 10 = 3 THEN ' carnaval' ELSE '' END AS body
            FROM generate_series(%4$d, %5$d) k,
                (SELECT w AS words, cardinality(w) - 1 AS most FROM string_to_array('%6$s', ' ') w) w;
        INSERT INTO message_key (org_id, inbox_id, from_me, provider_id, conversation_id, message_id, sent_at)
            SELECT org, inbox, k %% 3 = 2, '3EB0ARCHIVE' || lpad(k::text, 10, '0'), conversation, id, at
            FROM line ORDER BY k;
        INSERT INTO line SELECT nextval('message_id_seq'), %9$d, k, 0, 0, at, body FROM line WHERE k %% 100 = 0;
        INSERT INTO message (id, org_id, conversation_id, inbox_id, direction, author_kind, author_id, author_name, kind,
            body, sent_at, envelope_ms, arrived_at, bare_id, provider_id, status)
            OVERRIDING SYSTEM VALUE
            SELECT id, org, conversation, inbox, CASE k %% 3 WHEN 2 THEN 'out' ELSE 'in' END,
                CASE k %% 3 WHEN 2 THEN 'phone' ELSE 'contact' END, NULL, '', 'text', body, at,
                extract(epoch FROM at) * 1000, at, '3EB0ARCHIVE' || lpad(k::text, 10, '0'),
                'false_x@c.us_3EB0ARCHIVE' || lpad(k::text, 10, '0'), CASE k %% 3 WHEN 2 THEN 'read' END
            FROM line ORDER BY k;
        ANALYZE line;
        INSERT INTO message_words (message_id, org_id, sent_at, words)
            SELECT m.id, m.org_id, m.sent_at, search_words(m, NULL) FROM line l JOIN message m ON m.id = l.id
            ORDER BY m.sent_at, m.id;
        INSERT INTO archive_piece VALUES (%4$d);
        """;

    private static final String EXTENT = """
        INSERT INTO search_extent (org_id, oldest, newest, messages)
            SELECT org_id, min(sent_at), max(sent_at), count(*) FROM message_words GROUP BY org_id ON CONFLICT DO NOTHING;
        INSERT INTO known_word (org_id, word)
            SELECT %d, search_folded(w) FROM unnest(string_to_array('%s', ' ')) w WHERE length(w) > 2 ON CONFLICT DO NOTHING;
        """;

    private static final String LAST = """
        SET session_replication_role = replica; SET work_mem = '128MB';
        UPDATE conversation c SET last_message_id = m.id, last_at = m.sent_at, active_at = m.sent_at,
            last_preview = left(m.body, 140), last_kind = 'text', last_direction = m.direction, last_status = m.status
        FROM message m
        WHERE m.id IN (SELECT message_id FROM message_key WHERE inbox_id = %1$d AND from_me IN (true, false)
                AND provider_id >= '3EB0ARCHIVE' || lpad('%2$d', 10, '0'))
            AND m.conversation_id = c.id
        """;

    private static final String WORDS = "bom dia oi tudo bem obrigado preciso de um horário para amanhã o valor da "
            + "consulta você pode confirmar entrega endereço pagamento cartão boleto pix recibo nota produto tamanho cor "
            + "azul preto branco desconto prazo troca garantia loja aberta sábado domingo quando chega meu não recebi "
            + "ainda foto vídeo documento contrato assinatura reunião retorno ligação urgente dúvida orçamento instalação";

    /** Another organisation, which has one message of a hundred. */
    private static final long NEIGHBOUR = 999_999;
    private static final int STALE = 5;
    private static final long WHOLE = -1;
    private static final long BEGINNING = -2;

    private final BenchHub hub;
    private final Report report;
    private final long messages;
    private final long conversations;

    private Archive(BenchHub hub, Report report, long messages) {
        this.hub = hub;
        this.report = report;
        this.messages = messages;
        this.conversations = messages / THREAD;
    }

    /** Whether the archive of {@code hub} is whole. */
    static boolean whole(BenchHub hub) throws SQLException {
        try (Connection chat = hub.database("nexus_chat")) {
            return begun(chat)
                    && BenchHub.number(chat, "SELECT count(*) FROM archive_piece WHERE place = " + WHOLE) > 0;
        }
    }

    /**
     * Writes what is missing of {@code messages} in threads of {@value #THREAD}: ten million take twenty minutes.
     *
     * @param patience after how long no other piece is begun
     * @return whether it is whole
     */
    static boolean fill(BenchHub hub, Report report, long messages, Duration patience) throws Exception {
        long until = System.nanoTime() + patience.toNanos();
        var archive = new Archive(hub, report, messages);
        archive.begin();
        archive.pieces(until);
        if (archive.written() < messages || System.nanoTime() - until > 0) {
            return false;
        }
        archive.finish();
        return true;
    }

    private static boolean begun(Connection chat) throws SQLException {
        return BenchHub.number(chat, "SELECT count(*) FROM pg_tables WHERE tablename = 'archive_piece'") > 0;
    }

    private void begin() throws Exception {
        try (Connection chat = hub.database("nexus_chat")) {
            if (!begun(chat)) {
                People.run(chat, BEGIN.formatted(People.known(hub, Math.toIntExact(conversations)), hub.inbox()));
            }
        }
    }

    private long written() throws SQLException {
        try (Connection chat = hub.database("nexus_chat")) {
            return Math.min(messages, PIECE * BenchHub.number(chat,
                    "SELECT count(*) FROM archive_piece WHERE place >= 0"));
        }
    }

    private void pieces(long until) throws Exception {
        var next = new AtomicLong();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Callable<Boolean> writer = () -> write(next, until);
            for (var done : writers.invokeAll(Stream.generate(() -> writer).limit(WRITERS).toList())) {
                done.get();
            }
        }
    }

    private boolean write(AtomicLong next, long until) throws SQLException {
        try (Connection chat = hub.database("nexus_chat")) {
            while (System.nanoTime() - until < 0) {
                long from = next.getAndAdd(PIECE);
                if (from >= messages) {
                    return true;
                }
                if (BenchHub.number(chat, "SELECT count(*) FROM archive_piece WHERE place = " + from) == 0) {
                    People.run(chat, PIECES.formatted(hub.organisation(), beginning(chat, "conversation"),
                            conversations, from, Math.min(messages, from + PIECE) - 1, WORDS, beginning(chat, "inbox"),
                            messages / STALE, NEIGHBOUR));
                    report.say("%,d messages".formatted(Math.min(messages, from + PIECE)));
                }
            }
            return false;
        }
    }

    private static long beginning(Connection chat, String column) throws SQLException {
        return BenchHub.number(chat, "SELECT " + column + " FROM archive_piece WHERE place = " + BEGINNING);
    }

    private void finish() throws Exception {
        try (Connection chat = hub.database("nexus_chat"); Statement statement = chat.createStatement()) {
            statement.execute("SET maintenance_work_mem = '2GB'");
            statement.execute("""
                CREATE INDEX IF NOT EXISTS message_thread
                ON message (org_id, conversation_id, sent_at, envelope_ms, id)
                """);
            statement.execute(
                    "CREATE INDEX IF NOT EXISTS message_key_of_message ON message_key (org_id, message_id)");
            statement.execute("""
                CREATE INDEX IF NOT EXISTS message_words_found
                ON message_words USING gin (words) WITH (fastupdate = on)
                """);
            report.say("everything is indexed");
            People.run(chat, EXTENT.formatted(hub.organisation(), WORDS + " raridade carnaval"));
            People.run(chat, LAST.formatted(beginning(chat, "inbox"), messages - conversations));
            for (String table : new String[]{"message", "message_key", "message_words"}) {
                statement.execute("ALTER TABLE %s RESET (autovacuum_enabled)".formatted(table));
            }
            People.tidy(chat);
            statement.execute("CHECKPOINT");
            People.run(chat, "INSERT INTO archive_piece VALUES (%d)".formatted(WHOLE));
        }
    }
}
