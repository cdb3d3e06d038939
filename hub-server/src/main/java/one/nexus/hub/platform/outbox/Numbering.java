package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.Json;
import org.jdbi.v3.core.Handle;

import java.util.Comparator;
import java.util.List;

/** The SQL of the relay over one database. */
final class Numbering {

    static final int BATCH = 500;

    /**
     * Rows are numbered in the order of their ids. A row of a transaction that commits late was not seen before and gets a
     * later number than everything its organisation has been told of.
     */
    static final String NUMBER = """
        WITH waiting AS MATERIALIZED (
            SELECT id FROM outbox WHERE seq IS NULL AND org_id & 15 = ANY (:shards) ORDER BY id LIMIT :batch
        ), numbered AS MATERIALIZED (
            SELECT id, nextval('outbox_seq') AS next FROM waiting
        )
        UPDATE outbox SET seq = next FROM numbered WHERE outbox.id = numbered.id AND seq IS NULL
        RETURNING
        """ + EventRow.COLUMNS;

    private static final String UNPUBLISHED = "SELECT " + EventRow.COLUMNS + """
         FROM outbox JOIN outbox_shard ON shard = org_id & 15
        WHERE shard = ANY (:shards) AND seq > published
            AND seq > (SELECT min(published) FROM outbox_shard WHERE shard = ANY (:shards))
        ORDER BY seq LIMIT :batch
        """;

    private final String database;
    private final Json json;

    Numbering(String database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** Numbers what waits, at most {@link #BATCH}; in order. */
    List<Event> number(Handle handle, List<Integer> shards) {
        return handle.createQuery(NUMBER)
                .bindArray("shards", Integer.class, shards).bind("batch", BATCH).mapTo(EventRow.class)
                .map(row -> row.event(database, json)).stream().sorted(Comparator.comparingLong(Event::seq)).toList();
    }

    /** What was numbered and not confirmed by the broker, at most {@link #BATCH}; in order. */
    List<Event> unpublished(Handle handle, List<Integer> shards) {
        return handle.createQuery(UNPUBLISHED).bindArray("shards", Integer.class, shards).bind("batch", BATCH)
                .mapTo(EventRow.class).map(row -> row.event(database, json)).list();
    }

    /** Notes that the broker has confirmed everything of {@code shards} up to {@code seq}. */
    void published(Handle handle, List<Integer> shards, long seq) {
        handle.createUpdate("UPDATE outbox_shard SET published = :seq WHERE shard = ANY (:shards) AND published < :seq")
                .bindArray("shards", Integer.class, shards).bind("seq", seq).execute();
    }
}
