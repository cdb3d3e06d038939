package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.Happenings;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import jakarta.inject.Singleton;

/**
 * Opens the conversation that goes on where one is done: with the same person, in the same inbox. The one that is done is
 * locked by the transaction, so that of several messages at once one opens it and the others find it.
 */
@Singleton
class Successors {

    /** What the conversation leads to by now, itself when nothing followed it. */
    private static final String LAST = """
        WITH RECURSIVE on_from AS (
            SELECT id, next_id FROM conversation WHERE id = :ended
            UNION ALL
            SELECT c.id, c.next_id FROM conversation c JOIN on_from f ON c.id = f.next_id
        )
        SELECT id FROM on_from WHERE next_id IS NULL
        """;

    private static final String OPEN = """
        INSERT INTO conversation (id, org_id, inbox_id, contact_id, kind, chat_key, lead_id, stage_id, active_at, created_at)
        OVERRIDING SYSTEM VALUE
        SELECT :next, org_id, inbox_id, contact_id, kind, chat_key, lead_id, stage_id, :at, :at
        FROM conversation WHERE id = :ended
        """;

    /** Where the messages go that {@code ended} does not take any more; opened at {@code at} when there is none. */
    long after(Handle handle, Happenings happenings, long ended, Instant at) {
        long last = handle.createQuery(LAST).bind("ended", ended).mapTo(Long.class).findOne()
                .orElseThrow(StaleAddresses::new);
        long next = last == ended ? open(handle, happenings, ended, at) : last;
        handle.createUpdate("UPDATE address SET conversation_id = :next WHERE conversation_id = :ended")
                .bind("next", next).bind("ended", ended).execute();
        return next;
    }

    private static long open(Handle handle, Happenings happenings, long ended, Instant at) {
        long next = handle.createQuery("SELECT nextval('conversation_id_seq')").mapTo(Long.class).one();
        // before the new one is there, for a person has one that goes on; the reference is looked at when all is written
        handle.createUpdate("UPDATE conversation SET next_id = :next WHERE id = :ended")
                .bind("next", next).bind("ended", ended).execute();
        handle.createUpdate(OPEN).bind("next", next).bind("ended", ended).bind("at", at).execute();
        happenings.conversation("conversation.opened", next);
        happenings.conversation("conversation.changed", ended);
        return next;
    }
}
