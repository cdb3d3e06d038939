package one.nexus.hub.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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
                   || words[1 + (random() * most)::int] || ' pedido ' || k AS body
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
        INSERT INTO message_key (org_id, inbox_id, from_me, provider_id, conversation_id, message_id, sent_at)
            SELECT %1$d, %7$d, k %% 3 = 2, '3EB0ARCHIVE' || lpad(k::text, 10, '0'), conversation, id, at
            FROM line ORDER BY k;
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

    private Archive() {}

    /** Whether {@code hub} has {@code messages} of them. */
    static boolean holds(BenchHub hub, long messages) throws SQLException {
        try (Connection chat = hub.database("nexus_chat")) {
            return BenchHub.number(chat, "SELECT count(*) FROM message_key WHERE provider_id = '3EB0ARCHIVE"
                    + "%010d'".formatted(messages - 1)) > 0;
        }
    }

    /** Writes {@code messages} of {@link #CONVERSATIONS} conversations; takes about a minute for a million. */
    static void fill(BenchHub hub, Report report, long messages) throws Exception {
        long first = People.known(hub, CONVERSATIONS);
        long organisation = hub.organisation();
        try (Connection chat = hub.database("nexus_chat"); Statement statement = chat.createStatement()) {
            statement.execute("DROP INDEX message_thread; DROP INDEX message_key_of_message");
            for (long from = 0; from < messages; from += CHUNK) {
                People.run(chat, MESSAGES.formatted(organisation, first, CONVERSATIONS, from,
                        Math.min(messages, from + CHUNK) - 1, WORDS, hub.inbox()));
                report.say("%,d messages".formatted(Math.min(messages, from + CHUNK)));
            }
            statement.execute("SET maintenance_work_mem = '1GB'");
            statement.execute(
                    "CREATE INDEX message_thread ON message (org_id, conversation_id, sent_at, envelope_ms, id)");
            statement.execute("CREATE INDEX message_key_of_message ON message_key (org_id, message_id)");
            People.run(chat, LAST.formatted(organisation, hub.inbox(), messages - CONVERSATIONS));
            People.tidy(chat);
            statement.execute("CHECKPOINT");
        }
    }
}
