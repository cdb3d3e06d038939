package one.nexus.hub.contact;

import one.nexus.hub.contact.ContactRows.Row;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The statements on what was joined by hand; each runs in the transaction of its caller. */
@Singleton
class HandMerges {

    private static final String STANDS = "by_user IS NOT NULL AND undone_at IS NULL AND NOT settled";

    /**
     * What somebody joined.
     *
     * @param settled whether a proof has overtaken it
     */
    record Joined(long id, long kept, long gone, @Nullable Instant undoneAt, boolean settled) {

        boolean undone() {
            return undoneAt != null;
        }
    }

    long join(Handle handle, Caller caller, Row kept, Row gone, Instant now) {
        handle.createUpdate("UPDATE contact SET merged_into = :kept WHERE id = :gone")
                .bind("kept", kept.id()).bind("gone", gone.id()).execute();
        return handle.createQuery("""
            INSERT INTO contact_merge (org_id, kept, gone, at, kept_name, addresses, keys, by_user)
            SELECT :org, :kept, :gone, :now, :name,
                   ARRAY(SELECT a.scheme || ':' || a.value FROM contact_address a
                         WHERE a.contact_id IN (SELECT contact_family(:gone)) ORDER BY 1),
                   ARRAY(SELECT k.key FROM contact_key k WHERE k.contact_id IN (SELECT contact_family(:gone)) ORDER BY 1),
                   :user
            RETURNING id
            """)
                .bind("org", caller.organisation()).bind("kept", kept.id()).bind("gone", gone.id())
                .bind("now", now).bind("name", kept.name()).bind("user", caller.user())
                .mapTo(Long.class).one();
    }

    Optional<Joined> find(Handle handle, long merge) {
        return handle.createQuery("""
            SELECT id, kept, gone, undone_at, settled FROM contact_merge WHERE id = :id AND by_user IS NOT NULL
            """).bind("id", merge).mapTo(Joined.class).findOne();
    }

    /** @throws Conflict when it cannot be taken back any more; the two records are locked */
    void part(Handle handle, Joined seen, Instant now) {
        int undone = handle.createUpdate("""
            UPDATE contact_merge SET undone_at = :now WHERE id = :id AND undone_at IS NULL AND NOT settled
            """).bind("now", now).bind("id", seen.id()).execute();
        if (undone == 0) {
            throw new Conflict(find(handle, seen.id()).filter(Joined::settled).isPresent() ? "proved" : "parted");
        }
        handle.createUpdate("UPDATE contact SET merged_into = NULL WHERE id = :gone AND merged_into = :kept")
                .bind("gone", seen.gone()).bind("kept", seen.kept()).execute();
    }

    /**
     * A proof makes {@code gone} part of {@code kept}: what was joined by hand to either of them goes on to hold for the one
     * that is kept, unless it said the same.
     */
    void overtaken(Handle handle, Row kept, Row gone) {
        Long above = gone.mergedInto();
        boolean below = ancestors(handle, kept.id()).contains(gone.id());
        boolean takesOver = above != null && kept.mergedInto() == null && !ancestors(handle, above).contains(kept.id());
        if (below || takesOver) {
            settle(handle, kept.id());
            handle.createUpdate("UPDATE contact SET merged_into = :above WHERE id = :kept")
                    .bind("above", above).bind("kept", kept.id()).execute();
            handle.createUpdate("UPDATE contact_merge SET gone = :kept WHERE gone = :gone AND " + STANDS)
                    .bind("kept", kept.id()).bind("gone", gone.id()).execute();
        } else {
            settle(handle, gone.id());
        }
    }

    private static void settle(Handle handle, long gone) {
        handle.createUpdate("UPDATE contact_merge SET settled = true WHERE gone = :gone AND " + STANDS)
                .bind("gone", gone).execute();
    }

    /** What the record is a part of, nearest first, itself among them. */
    private static List<Long> ancestors(Handle handle, long record) {
        return handle.createQuery("""
            WITH RECURSIVE lead_on AS (
                SELECT id, merged_into FROM contact WHERE id = :id
                UNION ALL
                SELECT c.id, c.merged_into FROM contact c JOIN lead_on l ON c.id = l.merged_into
            )
            SELECT id FROM lead_on
            """).bind("id", record).mapTo(Long.class).list();
    }
}
