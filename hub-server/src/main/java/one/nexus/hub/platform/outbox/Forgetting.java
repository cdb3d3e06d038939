package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.data.RelayConnections;
import one.nexus.hub.platform.schedule.Recurring;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.List;
import jakarta.inject.Singleton;

/** Deletes events that are too old to be replayed, a few thousand at a time; one that no broker has taken yet is kept. */
@Singleton
class Forgetting implements Recurring {

    private static final int BATCH = 5_000;

    /** The mark of what cannot be replayed any more is set before the rows go, so that no reader misses it. */
    private static final String FORGET = """
        WITH old AS MATERIALIZED (
            SELECT org_id, seq FROM outbox
            WHERE at < now() - make_interval(hours => :hours) AND seq <= (SELECT min(published) FROM outbox_shard)
            ORDER BY seq LIMIT :batch
        ), marked AS (
            UPDATE outbox_forgotten SET seq = greatest(outbox_forgotten.seq, (SELECT max(seq) FROM old))
            WHERE EXISTS (SELECT FROM old)
        )
        DELETE FROM outbox USING old WHERE outbox.org_id = old.org_id AND outbox.seq = old.seq
        """;

    private final RelayConnections connections;
    private final List<Database> databases;

    Forgetting(RelayConnections connections, ChatDatabase chat, CoreDatabase core) {
        this.connections = connections;
        this.databases = List.of(chat, core);
    }

    @Override
    public String name() {
        return "events-are-forgotten";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        for (Database database : databases) {
            try (Handle handle = connections.open(database.name())) {
                forget(handle);
            }
            database.unscoped(
                    handle -> handle.execute("DELETE FROM consumed WHERE at < now() - make_interval(days => 7)"));
            database.unscoped(
                    handle -> handle.execute("DELETE FROM lane WHERE held_until < now() - make_interval(hours => 1)"));
        }
    }

    /** The table is not deleted from faster than the disk likes: each batch is a transaction of its own. */
    static int forget(Handle handle) {
        int all = 0;
        int gone = BATCH;
        while (gone == BATCH) {
            gone = handle.createUpdate(FORGET).bind("hours", EventLog.KEPT_HOURS).bind("batch", BATCH).execute();
            all += gone;
        }
        return all;
    }
}
