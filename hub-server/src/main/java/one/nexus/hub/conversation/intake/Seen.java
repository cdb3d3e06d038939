package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import org.jdbi.v3.core.Handle;

import jakarta.inject.Singleton;

/** The operator read messages on the phone. */
@Singleton
class Seen {

    /** Nothing up to {@code message} is unread any more; what came after it still is. */
    void upTo(Handle handle, Happenings happenings, Locked message) {
        int changed = handle.createUpdate("""
            WITH later AS (
                SELECT n.id FROM message n, message m
                WHERE m.id = :id AND n.conversation_id = m.conversation_id AND n.direction = 'in'
                  AND (n.sent_at, n.envelope_ms, n.id) > (m.sent_at, m.envelope_ms, m.id)
                ORDER BY n.sent_at, n.envelope_ms, n.id LIMIT 1000
            )
            UPDATE conversation SET unread = (SELECT count(*) FROM later),
                first_unread_id = (SELECT id FROM later LIMIT 1)
            WHERE id = :conversation AND unread > (SELECT count(*) FROM later)
            """).bind("id", message.id()).bind("conversation", message.conversationId()).execute();
        if (changed > 0) {
            happenings.conversation("conversation.changed", message.conversationId());
        }
    }
}
