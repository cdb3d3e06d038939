package one.nexus.hub.conversation.message;

import one.nexus.hub.conversation.Happenings;
import one.nexus.integrations.channel.Ack;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** How far outgoing messages came. Each method works in the transaction of its caller. */
@Singleton
public class Deliveries {

    /** A message locked for a change, after its conversation, so that no two transactions wait for each other. */
    public record Locked(long id, long conversationId, long inboxId, String direction, String kind,
            @Nullable String status,
            @Nullable String bareId, @Nullable String body) {

        public boolean outgoing() {
            return direction.equals("out");
        }

        /** How far an outgoing message came. */
        public DeliveryStatus delivery() {
            if (status == null) {
                throw new IllegalStateException("only an outgoing message is delivered");
            }
            return DeliveryStatus.of(status);
        }
    }

    private static final String LOCK = """
        WITH talk AS (
            SELECT c.id FROM conversation c
            WHERE c.id = (SELECT m.conversation_id FROM message m WHERE m.id = :id) FOR UPDATE
        )
        SELECT m.id, m.conversation_id, m.inbox_id, m.direction, m.kind, m.status, m.bare_id, m.body
        FROM message m JOIN talk ON talk.id = m.conversation_id
        WHERE m.id = :id FOR UPDATE OF m
        """;

    /** Locks a message with its conversation. */
    public Optional<Locked> lock(Handle handle, long message) {
        return handle.createQuery(LOCK).bind("id", message).mapTo(Locked.class).findOne();
    }

    /**
     * Why a message was not delivered.
     *
     * @param code stable, translated by the console
     * @param reason a sentence for people
     */
    public record Failure(String code, String reason) {

        private static final Failure UNTOLD = new Failure("network",
                "The network refused the message after it was sent.");
    }

    /** Applies a receipt; one that changes nothing is no news. */
    public void receive(Handle handle, Happenings happenings, Locked message, Ack ack) {
        receive(handle, happenings, message, ack, Optional.empty());
    }

    /** The same where the receipt of a failure says why. */
    public void receive(Handle handle, Happenings happenings, Locked message, Ack ack, Optional<Failure> told) {
        DeliveryStatus now = message.delivery();
        DeliveryStatus next = now.after(ack);
        if (next == DeliveryStatus.FAILED && now != next) {
            Failure failure = told.orElse(Failure.UNTOLD);
            move(handle, happenings, message, next, failure.code(), failure.reason());
        } else if (next != now) {
            move(handle, happenings, message, next, null, null);
        }
    }

    /** Moves a message to a status, with the reason of a failure. */
    public void move(Handle handle, Happenings happenings, Locked message, DeliveryStatus next, @Nullable String code,
            @Nullable String reason) {
        handle.createUpdate("""
            WITH moved AS (
                UPDATE message SET status = :status, failure_code = :code, failure_reason = :reason WHERE id = :id
            )
            UPDATE conversation SET last_status = :status WHERE id = :conversation AND last_message_id = :id
            """)
                .bind("id", message.id()).bind("conversation", message.conversationId()).bind("status", next.code())
                .bind("code", code).bind("reason", reason)
                .execute();
        happenings.message("message.status-changed", message.conversationId(), message.id(),
                Map.of("status", next.code()));
    }

    /** Gives a message the id by which the network knows it; false when that id is another message's. */
    public boolean identify(Handle handle, Locked message, String bareId, @Nullable String full) {
        int taken = handle.createUpdate("""
            INSERT INTO message_key (org_id, inbox_id, from_me, provider_id, conversation_id, message_id, sent_at)
            SELECT org_id, inbox_id, true, :bare, conversation_id, id, sent_at FROM message WHERE id = :id
            ON CONFLICT (inbox_id, provider_id, from_me, twin) DO UPDATE SET message_id = excluded.message_id
                WHERE message_key.message_id = excluded.message_id
            """).bind("bare", bareId).bind("id", message.id()).execute();
        if (taken == 0) {
            return false;
        }
        handle.createUpdate("""
            UPDATE message SET bare_id = :bare, provider_id = coalesce(:full, provider_id) WHERE id = :id
            """).bind("id", message.id()).bind("bare", bareId).bind("full", full).execute();
        return true;
    }

    /** Lets a message be found by one more id of the network's; false when it is known by that already. */
    public boolean alsoKnownAs(Handle handle, Locked message, String bareId) {
        return handle.createUpdate("""
            INSERT INTO message_key (org_id, inbox_id, from_me, provider_id, conversation_id, message_id, sent_at)
            SELECT org_id, inbox_id, true, :bare, conversation_id, id, sent_at FROM message WHERE id = :id
            ON CONFLICT (inbox_id, provider_id, from_me, twin) DO NOTHING
            """).bind("bare", bareId).bind("id", message.id()).execute() > 0;
    }
}
