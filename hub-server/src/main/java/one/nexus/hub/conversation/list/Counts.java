package one.nexus.hub.conversation.list;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.shared.UserId;
import org.jdbi.v3.core.Handle;

/**
 * The numbers beside the lists.
 *
 * @param unread how many of all have something unread
 */
@Serdeable
public record Counts(long mine, long unassigned, long all, long unread) {

    static Counts of(Handle handle, UserId user, String status) {
        return handle.createQuery("""
            SELECT coalesce(sum(conversations) FILTER (WHERE assignee_id = :user), 0) AS mine,
                   coalesce(sum(conversations) FILTER (WHERE assignee_id = 0), 0) AS unassigned,
                   coalesce(sum(conversations), 0) AS "all",
                   coalesce(sum(unread), 0) AS unread
            FROM conversation_tally WHERE status = :status
            """).bind("user", user).bind("status", status).mapTo(Counts.class).one();
    }
}
