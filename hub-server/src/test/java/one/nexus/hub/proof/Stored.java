package one.nexus.hub.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is in the chat database, read behind the hub's back: as the superuser, by JDBC. */
final class Stored {

    private static final String MESSAGES = """
        SELECT k.provider_id, m.id, m.conversation_id, m.body
        FROM message m LEFT JOIN message_key k ON k.message_id = m.id
        WHERE m.direction = 'in'
        ORDER BY m.conversation_id, m.sent_at, m.envelope_ms, m.id
        """;

    private static final String SHOWN = """
        SELECT coalesce(seq, 0), CAST(data ->> 'message' AS bigint) FROM outbox WHERE type = 'message.received'
        ORDER BY seq
        """;

    /** How many events the broker has not confirmed. */
    static final String UNPUBLISHED = """
        SELECT count(*) FROM outbox JOIN outbox_shard ON shard = org_id & 15 WHERE seq IS NULL OR seq > published
        """;

    private final String url;
    private final String password;

    /** @param url of the chat database */
    Stored(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** The embedded database of {@code hub}, which has another port in each of its lives. */
    static Stored of(HubProcess hub) throws IOException {
        Path number = hub.home().resolve("postgres/data/postmaster.pid");
        String port = Files.readAllLines(number).get(3).strip();
        return new Stored("jdbc:postgresql://127.0.0.1:" + port + "/nexus_chat",
                Files.readString(hub.home().resolve("secrets/postgres")).strip());
    }

    /** A message that came in; {@code providerId} is empty when nothing says what message it is. */
    record Row(String providerId, long id, long conversation, String body) {}

    /** An event of a message that came in; {@code seq} is 0 when it has none. */
    record Shown(long seq, long message) {}

    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    /** All that came in, each conversation in the order of its thread. */
    List<Row> messages() throws SQLException {
        return all(MESSAGES, row -> new Row(row.getString(1) == null ? "" : row.getString(1), row.getLong(2),
                row.getLong(3), row.getString(4)));
    }

    /** What the sockets have to be shown. */
    List<Shown> shown() throws SQLException {
        return all(SHOWN, row -> new Shown(row.getLong(1), row.getLong(2)));
    }

    /** How many events have no number yet, or are not known to have reached the broker. */
    long unpublished() throws SQLException {
        return all(UNPUBLISHED, row -> row.getLong(1)).getFirst();
    }

    /** How many rows there are in {@code what}, a table and perhaps a condition. */
    long count(String what) throws SQLException {
        return all("SELECT count(*) FROM " + what, row -> row.getLong(1)).getFirst();
    }

    /** What became of each message that was to be sent. */
    List<String> fates() throws SQLException {
        return all(
                "SELECT concat_ws(' ', body, status, failure_code, failure_reason) FROM message WHERE direction = 'out'",
                row -> row.getString(1));
    }

    /** Whether a statement of the hub whose text holds {@code part} waits for a lock. */
    boolean waitsFor(String part) throws SQLException {
        return count("pg_stat_activity WHERE wait_event_type = 'Lock' AND usename LIKE 'nexus%' AND query LIKE '%"
                + part + "%'") > 0;
    }

    /** The rows of {@code table} that nobody has locked at this moment. */
    List<Long> unlocked(String table) throws SQLException {
        return all("SELECT id FROM " + table + " FOR UPDATE SKIP LOCKED", row -> row.getLong(1));
    }

    /** How many deadlocks the server has broken. */
    long deadlocks() throws SQLException {
        return all("SELECT sum(deadlocks) FROM pg_stat_database", row -> row.getLong(1)).getFirst();
    }

    /** A connection of the superuser, for a test that gets in the hub's way. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    private <T> List<T> all(String query, Reading<T> reading) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        }
    }
}
