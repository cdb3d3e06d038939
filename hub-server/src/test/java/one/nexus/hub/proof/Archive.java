package one.nexus.hub.proof;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A history of many messages, written straight into the tables of a hub whose home is kept for the next run. */
final class Archive {

    static final int CONVERSATIONS = 100_000;

    private static final int CHUNK = 500_000;

    /** The message of place k belongs to conversation k % n, so that every thread reaches through the whole history. */
    private static final String MESSAGES = """
        SET session_replication_role = replica; SET synchronous_commit = off;
        CREATE TEMP TABLE line ON COMMIT DROP AS
            SELECT nextval('message_id_seq') AS id, k, %2$d + k %% %3$d AS conversation,
                   timestamptz '2026-01-01' + k * interval '2 seconds' AS at,
                   words[1 + (random() ^ 3 * most)::int] || ' ' || words[1 + (random() ^ 3 * most)::int] || ' '
                   || words[1 + (random() * most)::int] || ' ' || words[1 + (random() * most)::int] || ' '
                   || words[1 + (random() * most)::int] || ' pedido ' || k
                   || CASE WHEN k %% 500000 = 7 THEN ' raridade' ELSE '' END
                   || CASE WHEN k < %8$d AND k %% 10 = 3 THEN ' carnaval' ELSE '' END AS body
            FROM generate_series(%4$d, %5$d) k,
                (SELECT w AS words, cardinality(w) - 1 AS most FROM string_to_array('%6$s', ' ') w) w;
        INSERT INTO message (id, org_id, conversation_id, inbox_id, direction, author_kind, author_id, author_name, kind,
            body, sent_at, envelope_ms, arrived_at, bare_id, provider_id, status)
            OVERRIDING SYSTEM VALUE
            SELECT id, %1$d, conversation, %7$d, CASE k %% 3 WHEN 2 THEN 'out' ELSE 'in' END,
                CASE k %% 3 WHEN 2 THEN 'phone' ELSE 'contact' END, NULL, '', 'text', body, at,
                extract(epoch FROM at) * 1000, at, '3EB0ARCHIVE' || lpad(k::text, 10, '0'),
                'false_x@c.us_3EB0ARCHIVE' || lpad(k::text, 10, '0'), CASE k %% 3 WHEN 2 THEN 'read' END
            FROM line ORDER BY id;
        INSERT INTO message (org_id, conversation_id, inbox_id, direction, author_kind, kind, body, sent_at, envelope_ms,
            arrived_at)
            SELECT %9$d, 0, 0, 'in', 'contact', 'text', body, at, extract(epoch FROM at) * 1000, at
            FROM line WHERE k %% 100 = 0 ORDER BY k;
        INSERT INTO message_key (org_id, inbox_id, from_me, provider_id, conversation_id, message_id, sent_at)
            SELECT %1$d, %7$d, k %% 3 = 2, '3EB0ARCHIVE' || lpad(k::text, 10, '0'), conversation, id, at
            FROM line ORDER BY k;
        """;

    /** What the hub reads of each message behind its commit, read here at once. */
    private static final String READ = """
        SET session_replication_role = replica; SET synchronous_commit = off;
        INSERT INTO message_words (message_id, org_id, sent_at, words)
            SELECT m.id, m.org_id, m.sent_at, search_words(m, NULL) FROM message m
            WHERE m.id BETWEEN %d AND %d ORDER BY m.id ON CONFLICT DO NOTHING;
        """;

    private static final String KNOWN = """
        INSERT INTO search_extent (org_id, oldest, newest, messages)
            SELECT org_id, min(sent_at), max(sent_at), count(*) FROM message_words GROUP BY org_id;
        INSERT INTO known_word (org_id, word)
            SELECT %d, search_folded(w) FROM unnest(string_to_array('%s', ' ')) w WHERE length(w) > 2 ON CONFLICT DO NOTHING;
        """;

    private static final String LAST = """
        SET session_replication_role = replica;
        UPDATE conversation c SET last_message_id = m.id, last_at = m.sent_at, active_at = m.sent_at,
            last_preview = left(m.body, 140), last_kind = 'text', last_direction = m.direction, last_status = m.status
        FROM message m WHERE m.org_id = %d AND m.inbox_id = %d AND m.conversation_id = c.id AND m.bare_id >= '3EB0ARCHIVE' || lpad('%d', 10, '0')
        """;

    private static final String WORDS = "bom dia oi tudo bem obrigado preciso de um horário para amanhã o valor da "
            + "consulta você pode confirmar entrega endereço pagamento cartão boleto pix recibo nota produto tamanho cor "
            + "azul preto branco desconto prazo troca garantia loja aberta sábado domingo quando chega meu não recebi "
            + "ainda foto vídeo documento contrato assinatura reunião retorno ligação urgente dúvida orçamento instalação";

    /** Another organisation, which has one message of a hundred. */
    private static final long NEIGHBOUR = 999_999;
    private static final int STALE = 5;

    private Archive() {}

    /** Fills a home ahead of a measurement: the folder, and how many messages. */
    public static void main(String[] arguments) throws Exception {
        long messages = Long.parseLong(arguments[1]);
        try (BenchHub hub = BenchHub.on(Path.of(arguments[0]).resolve("messages-" + messages))) {
            if (!holds(hub, messages)) {
                fill(hub, new Report(), messages);
            }
        }
        System.exit(0);
    }

    /** Whether {@code hub} has {@code messages} of them. */
    static boolean holds(BenchHub hub, long messages) throws SQLException {
        try (Connection chat = hub.database("nexus_chat")) {
            return BenchHub.number(chat, "SELECT count(*) FROM message_key WHERE provider_id = '3EB0ARCHIVE"
                    + "%010d'".formatted(messages - 1)) > 0;
        }
    }

    /** Writes {@code messages} of {@link #CONVERSATIONS} conversations; and reads their words; takes about two minutes for a million. */
    static void fill(BenchHub hub, Report report, long messages) throws Exception {
        long conversations = People.known(hub, CONVERSATIONS);
        long organisation = hub.organisation();
        try (Connection chat = hub.database("nexus_chat");
                Statement statement = chat.createStatement();
                Connection reading = hub.database("nexus_chat");
                ExecutorService behind = Executors.newSingleThreadExecutor()) {
            statement.execute("DROP INDEX message_thread; DROP INDEX message_key_of_message");
            statement.execute("DROP INDEX message_words_found");
            List<Future<?>> read = new ArrayList<>();
            for (long from = 0; from < messages; from += CHUNK) {
                long first = BenchHub.number(chat, "SELECT last_value FROM message_id_seq");
                People.run(chat, MESSAGES.formatted(organisation, conversations, CONVERSATIONS, from,
                        Math.min(messages, from + CHUNK) - 1, WORDS, hub.inbox(), messages / STALE, NEIGHBOUR));
                long last = BenchHub.number(chat, "SELECT last_value FROM message_id_seq");
                read.add(behind.submit(() -> {
                    People.run(reading, READ.formatted(first, last));
                    return null;
                }));
                report.say("%,d messages".formatted(Math.min(messages, from + CHUNK)));
            }
            for (Future<?> one : read) {
                one.get();
            }
            report.say("their words are read");
            index(chat, statement, organisation);
            People.run(chat, LAST.formatted(organisation, hub.inbox(), messages - CONVERSATIONS));
            People.tidy(chat);
            statement.execute("CHECKPOINT");
        }
    }

    private static void index(Connection chat, Statement statement, long organisation) throws SQLException {
        statement.execute("SET maintenance_work_mem = '1GB'");
        statement.execute(
                "CREATE INDEX message_thread ON message (org_id, conversation_id, sent_at, envelope_ms, id)");
        statement.execute("CREATE INDEX message_key_of_message ON message_key (org_id, message_id)");
        statement.execute("CREATE INDEX message_words_found ON message_words USING gin (words) WITH (fastupdate = on)");
        People.run(chat, KNOWN.formatted(organisation, WORDS + " raridade carnaval"));
    }
}
