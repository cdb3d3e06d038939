package one.nexus.hub.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Customers an organisation has known for long, written straight into the tables: their records, leads and conversations,
 * as {@link Webhooks#customer} numbers them. What is measured then are messages, not first acquaintances.
 */
final class People {

    /** Trigger and foreign keys are left out while it is filled: what they would write is written here. */
    private static final String FILL = "SET session_replication_role = replica; SET synchronous_commit = off;";

    private static final String PERSONS = FILL + """
        CREATE TEMP TABLE person ON COMMIT DROP AS
            SELECT n, '55119' || lpad((10000000 + n)::text, 8, '0') AS digits,
                   (SELECT coalesce(max(id), 0) FROM contact) + n + 1 AS contact,
                   (SELECT coalesce(max(id), 0) FROM lead) + n + 1 AS lead
            FROM generate_series(0, %2$d - 1) n;
        INSERT INTO contact (id, org_id, name, named_by, created_at) OVERRIDING SYSTEM VALUE
            SELECT contact, %1$d, 'Cliente ' || digits, 'provider', now() - interval '2 years' FROM person;
        INSERT INTO contact_key (org_id, key, contact_id) SELECT %1$d, 'phone:' || digits, contact FROM person;
        INSERT INTO contact_address (org_id, scheme, value, contact_id)
            SELECT %1$d, 'whatsapp-pn', digits, contact FROM person;
        INSERT INTO lead (id, org_id, pipeline_id, stage_id, stage_since, contact_id, currency, opened_at)
            OVERRIDING SYSTEM VALUE
            SELECT lead, %1$d, p.id, (SELECT id FROM stage WHERE pipeline_id = p.id ORDER BY position LIMIT 1),
                   now() - interval '2 years', contact, 'BRL', now() - interval '2 years'
            FROM person, pipeline p WHERE p.org_id = %1$d AND p.is_default;
        SELECT setval('contact_id_seq', (SELECT max(id) FROM contact)),
               setval('lead_id_seq', (SELECT max(id) FROM lead));
        """;

    private static final String CARDS = FILL + """
        INSERT INTO contact_card (org_id, contact_id, name, phone)
            SELECT %1$d, %3$d + n, 'Cliente 55119' || lpad((10000000 + n)::text, 8, '0'),
                   '+55119' || lpad((10000000 + n)::text, 8, '0')
            FROM generate_series(0, %2$d - 1) n ON CONFLICT DO NOTHING;
        """;

    private static final String CONVERSATIONS = FILL + """
        CREATE TEMP TABLE talk ON COMMIT DROP AS
            SELECT n, '55119' || lpad((10000000 + n)::text, 8, '0') AS digits,
                   (SELECT coalesce(max(id), 0) FROM conversation) + n + 1 AS id
            FROM generate_series(0, %3$d - 1) n;
        INSERT INTO conversation (id, org_id, inbox_id, contact_id, kind, chat_key, active_at, created_at)
            OVERRIDING SYSTEM VALUE
            SELECT id, %1$d, %2$d, %4$d + n, 'person', digits || '@c.us', now() - interval '1 year', now() FROM talk;
        INSERT INTO address (org_id, inbox_id, scheme, value, conversation_id, contact_id)
            SELECT %1$d, %2$d, 'whatsapp-pn', digits, id, %4$d + n FROM talk;
        INSERT INTO conversation_tally AS t (org_id, status, assignee_id, line, conversations, unread)
            VALUES (%1$d, 'open', 0, 0, %3$d, 0)
            ON CONFLICT (org_id, status, assignee_id, line) DO UPDATE
                SET conversations = t.conversations + excluded.conversations;
        SELECT setval('conversation_id_seq', (SELECT max(id) FROM conversation));
        """;

    private static final String LINKS = FILL + """
        INSERT INTO lead_conversation (org_id, conversation_id, lead_id)
            SELECT %1$d, %3$d + n, %4$d + n FROM generate_series(0, %2$d - 1) n;
        """;

    private People() {}

    /** Whose customers they are: {@code person} is somebody of the organisation. */
    record Place(long organisation, long inbox, HubClient person) {}

    /**
     * Makes {@code count} customers known to {@code hub}, with an empty conversation each in its inbox.
     *
     * @return the id of the first conversation; the others follow it
     */
    static long known(BenchHub hub, int count) throws Exception {
        long first = known(hub, new Place(hub.organisation(), hub.inbox(), hub.ana()), count);
        tidy(hub);
        return first;
    }

    /** The same to an organisation among others; {@link #tidy(BenchHub)} is due when all have been filled. */
    static long known(BenchHub hub, Place place, int count) throws Exception {
        long organisation = place.organisation();
        // the first look makes the pipeline
        place.person().get("/api/lead/pipelines");
        try (Connection core = hub.database("nexus_core"); Connection chat = hub.database("nexus_chat")) {
            if (persons(core, organisation) == 0) {
                run(core, PERSONS.formatted(organisation, count));
            }
            long contact = BenchHub.number(core, "SELECT min(contact_id) FROM contact_key WHERE org_id = "
                    + organisation + " AND key = 'phone:" + Webhooks.customer(0) + "'");
            long lead = BenchHub.number(core, "SELECT min(id) FROM lead WHERE contact_id = " + contact);
            run(chat, CARDS.formatted(organisation, count, contact));
            run(chat, CONVERSATIONS.formatted(organisation, place.inbox(), count, contact));
            long conversation = BenchHub.number(chat, "SELECT min(id) FROM conversation WHERE inbox_id = "
                    + place.inbox());
            run(core, LINKS.formatted(organisation, count, conversation, lead));
            return conversation;
        }
    }

    private static long persons(Connection core, long organisation) throws SQLException {
        return BenchHub.number(core, "SELECT count(*) FROM contact_key WHERE org_id = " + organisation + " AND key = '"
                + "phone:" + Webhooks.customer(0) + "'");
    }

    /** Runs {@code statements} in one transaction. */
    static void run(Connection connection, String statements) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("RESET ALL");
        }
    }

    static void tidy(BenchHub hub) throws SQLException {
        try (Connection core = hub.database("nexus_core"); Connection chat = hub.database("nexus_chat")) {
            tidy(core);
            tidy(chat);
        }
    }

    static void tidy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }
}
