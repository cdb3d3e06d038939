package one.nexus.hub.platform.outbox;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The shards of organisations this node's relay holds in one database. A shard is a session lock on the relay's own
 * connection: it is given up by nothing but the end of that connection, so two relays never number one organisation at once.
 */
final class Shards {

    /** How many there are; an organisation belongs to {@code id & (COUNT - 1)}. */
    static final int COUNT = 16;

    /** The first key of the advisory locks, so that nobody else's are taken. */
    private static final int LOCK = 0x6e657875;

    private final SortedSet<Integer> held = new TreeSet<>();

    /** Takes what nobody holds; answers what was taken this time. */
    List<Integer> take(Handle handle) {
        if (held.size() == COUNT) {
            return List.of();
        }
        List<Integer> taken = handle.createQuery("""
            SELECT shard FROM generate_series(0, :last) AS shard
            WHERE shard <> ALL (:held) AND pg_try_advisory_lock(:lock, shard)
            """).bind("last", COUNT - 1).bindArray("held", Integer.class, List.copyOf(held)).bind("lock", LOCK)
                .mapTo(Integer.class).list();
        held.addAll(taken);
        return taken;
    }

    List<Integer> held() {
        return List.copyOf(held);
    }
}
