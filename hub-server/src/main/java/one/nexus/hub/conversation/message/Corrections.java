package one.nexus.hub.conversation.message;

import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Changes to messages that are there: edits, revokes, reactions. Each method works in the transaction of its caller. */
@Singleton
public class Corrections {

    private static final int PREVIEW = 140;

    /**
     * A reaction.
     *
     * @param reactor {@code me}, {@code them} or an address
     * @param emoji absent when it was taken back
     * @param authorKind {@code contact}, {@code phone} or {@code user}
     */
    public record Reaction(String reactor, Optional<String> emoji, String authorName, String authorKind, Instant at) {}

    /**
     * Changes the words; what they were is kept. The same edit again, an older one, or one made after the message was
     * withdrawn changes nothing. An edit to the words that stand is noted: an older one may come after it.
     */
    public void edit(Handle handle, Happenings happenings, Locked message, String text, Instant at) {
        int edited = handle.createUpdate("""
            WITH before AS (
                SELECT id, org_id, coalesce(body, '') AS body, sent_at, edited_at, revoked_at FROM message
                WHERE id = :id AND (revoked_at IS NULL OR revoked_at >= :at)
                  AND (edited_at IS NULL OR edited_at < :at OR (edited_at = :at AND coalesce(body, '') <> :text))
            ), kept AS (
                INSERT INTO message_version (org_id, message_id, version, body, at)
                SELECT b.org_id, b.id, 1 + coalesce((SELECT max(version) FROM message_version WHERE message_id = b.id), 0),
                       b.body, coalesce(b.edited_at, b.sent_at)
                FROM before b WHERE b.body <> :text
            ), listed AS (
                UPDATE conversation SET last_preview = :preview
                WHERE id = :conversation AND last_message_id = :id
                  AND EXISTS (SELECT FROM before WHERE revoked_at IS NULL)
            )
            UPDATE message SET body = :text, edited_at = :at WHERE id IN (SELECT id FROM before)
            """)
                .bind("id", message.id()).bind("conversation", message.conversationId()).bind("text", text)
                .bind("preview", Wording.preview(text, PREVIEW)).bind("at", at)
                .execute();
        if (edited > 0) {
            happenings.message("message.edited", message.conversationId(), message.id());
        }
    }

    /** Marks a message as withdrawn; its text stays for the team in the thread, the list no longer shows it. */
    public void revoke(Handle handle, Happenings happenings, Locked message, Instant at) {
        int revoked = handle.createUpdate("""
            WITH listed AS (
                UPDATE conversation SET last_preview = '', last_kind = 'revoked'
                WHERE id = :conversation AND last_message_id = :id
            )
            UPDATE message SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL
            """)
                .bind("id", message.id()).bind("conversation", message.conversationId()).bind("at", at)
                .execute();
        if (revoked > 0) {
            happenings.message("message.revoked", message.conversationId(), message.id());
        }
    }

    /**
     * Puts, changes or takes back one person's reaction; an older one changes nothing. One that was taken back stays as an
     * empty one, because the network may tell of the reaction itself afterwards.
     */
    public void react(Handle handle, Happenings happenings, Locked message, Reaction reaction) {
        if (put(handle, message, reaction)) {
            happenings.message("message.reacted", message.conversationId(), message.id());
        }
    }

    /** The time of the same reaction given again counts too: one that lay between the two may come last. */
    private static boolean put(Handle handle, Locked message, Reaction reaction) {
        return handle.createQuery("""
            WITH before AS (
                SELECT emoji FROM reaction WHERE message_id = :id AND reactor = :reactor
            ), put AS (
                INSERT INTO reaction AS r (org_id, message_id, reactor, emoji, author_name, author_kind, at)
                SELECT org_id, id, :reactor, :emoji,
                       CASE WHEN :kind = 'contact' AND :name = '' THEN author_name ELSE :name END, :kind, :at
                FROM message WHERE id = :id
                ON CONFLICT (message_id, reactor) DO UPDATE
                    SET emoji = excluded.emoji, author_name = excluded.author_name, author_kind = excluded.author_kind,
                        at = excluded.at
                    WHERE r.at <= excluded.at
                RETURNING emoji
            )
            SELECT EXISTS (SELECT FROM put WHERE emoji IS DISTINCT FROM (SELECT emoji FROM before))
            """)
                .bind("id", message.id()).bind("reactor", reaction.reactor()).bind("emoji", reaction.emoji().orElse(""))
                .bind("name", reaction.authorName()).bind("kind", reaction.authorKind()).bind("at", reaction.at())
                .mapTo(Boolean.class).one();
    }
}
