package one.nexus.hub.conversation;

import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.NewEvent;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.Map;
import jakarta.inject.Singleton;

/** Two conversations of one inbox proved to be with one person: they become one. */
@Singleton
public class Merging {

    private final Clock clock;

    Merging(Clock clock) {
        this.clock = clock;
    }

    /** Everything of {@code gone} becomes part of {@code kept}, in the transaction of {@code handle}. */
    public void merge(Handle handle, Happenings happenings, long kept, long gone) {
        lock(handle, kept, gone);
        handle.createUpdate("""
            UPDATE message_key SET conversation_id = :kept
            WHERE message_id IN (SELECT id FROM message WHERE conversation_id = :gone)
            """).bind("kept", kept).bind("gone", gone).execute();
        for (String table : new String[]{"message", "address"}) {
            handle.createUpdate("UPDATE " + table + " SET conversation_id = :kept WHERE conversation_id = :gone")
                    .bind("kept", kept).bind("gone", gone).execute();
        }
        handle.createUpdate("DELETE FROM draft WHERE conversation_id = :gone").bind("gone", gone).execute();
        handle.createUpdate("UPDATE conversation_merge SET kept = :kept WHERE kept = :gone")
                .bind("kept", kept).bind("gone", gone).execute();
        handle.createUpdate("UPDATE conversation SET next_id = :kept WHERE next_id = :gone")
                .bind("kept", kept).bind("gone", gone).execute();
        join(handle, kept, gone);
        handle.createUpdate("DELETE FROM conversation WHERE id = :gone").bind("gone", gone).execute();
        handle.createUpdate("""
            INSERT INTO conversation_merge (org_id, gone, kept, at) VALUES (:org, :gone, :kept, :at)
            """)
                .bind("org", happenings.organisation()).bind("kept", kept).bind("gone", gone)
                .bind("at", clock.instant())
                .execute();
        happenings.add(new NewEvent(happenings.organisation(), "conversation.merged", new Actor.System(),
                Map.of("conversation", kept, "gone", gone)));
    }

    private static void lock(Handle handle, long kept, long gone) {
        handle.createQuery("SELECT id FROM conversation WHERE id IN (:kept, :gone) ORDER BY id FOR UPDATE")
                .bind("kept", kept).bind("gone", gone).mapTo(Long.class).list();
    }

    private static void join(Handle handle, long kept, long gone) {
        handle.createUpdate("""
            UPDATE conversation k SET
                status = CASE WHEN 'open' IN (k.status, g.status) THEN 'open' ELSE 'resolved' END,
                ended_at = CASE WHEN 'open' IN (k.status, g.status) THEN NULL ELSE coalesce(k.ended_at, g.ended_at) END,
                assignee_id = coalesce(k.assignee_id, g.assignee_id),
                lead_id = coalesce(k.lead_id, g.lead_id),
                stage_id = coalesce(k.stage_id, g.stage_id),
                unread = k.unread + g.unread,
                first_unread_id = least(k.first_unread_id, g.first_unread_id),
                waiting_since = least(k.waiting_since, g.waiting_since),
                active_at = greatest(k.active_at, g.active_at),
                created_at = least(k.created_at, g.created_at)
            FROM conversation g WHERE k.id = :kept AND g.id = :gone
            """).bind("kept", kept).bind("gone", gone).execute();
        handle.createUpdate("""
            UPDATE conversation k SET last_message_id = g.last_message_id, last_at = g.last_at,
                last_envelope_ms = g.last_envelope_ms, last_preview = g.last_preview, last_kind = g.last_kind,
                last_direction = g.last_direction, last_status = g.last_status, last_author = g.last_author,
                chat_key = CASE WHEN g.chat_key <> '' THEN g.chat_key ELSE k.chat_key END
            FROM conversation g
            WHERE k.id = :kept AND g.id = :gone AND g.last_at IS NOT NULL
              AND (k.last_at IS NULL OR (g.last_at, g.last_envelope_ms) > (k.last_at, k.last_envelope_ms))
            """).bind("kept", kept).bind("gone", gone).execute();
    }
}
