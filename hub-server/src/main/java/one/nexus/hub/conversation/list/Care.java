package one.nexus.hub.conversation.list;

import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.conversation.Followed;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.web.Conflict;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jakarta.inject.Singleton;

/** Who looks after a conversation, and whether it is done. Each method works in the transaction of its caller. */
@Singleton
public class Care {

    private static final String CHANGED = "conversation.changed";

    private final Inboxes inboxes;
    private final Clock clock;

    Care(Inboxes inboxes, Clock clock) {
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /** Gives the conversation to a member, or to nobody. */
    public void assign(Handle handle, Happenings happenings, long conversation, @Nullable Long user) {
        tellAssigned(happenings, conversation, user == null ? 0 : user, handle.createUpdate("""
            UPDATE conversation SET assignee_id = :user
            WHERE id = :id AND assignee_id IS DISTINCT FROM CAST(:user AS bigint)
            """).bind("id", conversation).bind("user", user).execute());
    }

    /** Whoever answers first looks after it from then on. */
    public void assignIfNobodys(Handle handle, Happenings happenings, long conversation, long user) {
        tellAssigned(happenings, conversation, user, handle.createUpdate("""
            UPDATE conversation SET assignee_id = :user WHERE id = :id AND assignee_id IS NULL
            """).bind("id", conversation).bind("user", user).execute());
    }

    /** Done; when the customer writes it opens again by itself, or another one begins: the inbox decides. */
    void resolve(Handle handle, Happenings happenings, long conversation) {
        tell(happenings, conversation, handle.createUpdate("""
            UPDATE conversation SET status = 'resolved', unread = 0, first_unread_id = NULL, waiting_since = NULL,
                ended_at = CASE WHEN :anew THEN CAST(:now AS timestamptz) END
            WHERE id = :id AND status = 'open'
            """).bind("id", conversation).bind("anew", beginsAnew(handle, conversation)).bind("now", clock.instant())
                .execute());
    }

    private boolean beginsAnew(Handle handle, long conversation) {
        return handle.createQuery("SELECT inbox_id FROM conversation WHERE id = :id AND kind = 'person'")
                .bind("id", conversation).mapTo(Long.class).findOne()
                .flatMap(inbox -> inboxes.find(handle, new InboxId(inbox)))
                .filter(Inbox::newAfterResolve).isPresent();
    }

    /** @throws Conflict when the customer has begun another one meanwhile */
    void reopen(Handle handle, Happenings happenings, long conversation) {
        Followed.refuse(handle, conversation);
        tell(happenings, conversation, handle.createUpdate("""
            UPDATE conversation SET status = 'open', ended_at = NULL WHERE id = :id AND status = 'resolved'
            """).bind("id", conversation).execute());
    }

    void read(Handle handle, Happenings happenings, long conversation) {
        tell(happenings, conversation, handle.createUpdate("""
            UPDATE conversation SET unread = 0, first_unread_id = NULL WHERE id = :id AND unread > 0
            """).bind("id", conversation).execute());
    }

    /** Unread from the customer's last message on. */
    void unread(Handle handle, Happenings happenings, long conversation) {
        tell(happenings, conversation, handle.createUpdate("""
            UPDATE conversation SET unread = 1, first_unread_id = (
                SELECT m.id FROM message m WHERE m.conversation_id = :id AND m.direction = 'in'
                ORDER BY m.sent_at DESC, m.envelope_ms DESC, m.id DESC LIMIT 1)
            WHERE id = :id AND unread = 0
            """).bind("id", conversation).execute());
    }

    void draft(Handle handle, Happenings happenings, long conversation, long user, String text, Instant at) {
        if (text.isBlank()) {
            handle.createUpdate("DELETE FROM draft WHERE conversation_id = :id AND user_id = :user")
                    .bind("id", conversation).bind("user", user).execute();
            return;
        }
        handle.createUpdate("""
            INSERT INTO draft (org_id, conversation_id, user_id, body, at) VALUES (:org, :id, :user, :text, :at)
            ON CONFLICT (conversation_id, user_id) DO UPDATE SET body = excluded.body, at = excluded.at
            """)
                .bind("org", happenings.organisation()).bind("id", conversation).bind("user", user)
                .bind("text", text).bind("at", at)
                .execute();
    }

    private static void tell(Happenings happenings, long conversation, int changed) {
        if (changed > 0) {
            happenings.conversation(CHANGED, conversation);
        }
    }

    /** Says who looks after it now, 0 for nobody: leads follow. */
    private static void tellAssigned(Happenings happenings, long conversation, long assignee, int changed) {
        if (changed > 0) {
            happenings.add(new NewEvent(happenings.organisation(), CHANGED, happenings.actor(),
                    Map.of("conversation", conversation, "assignee", assignee)));
        }
    }
}
