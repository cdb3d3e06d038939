package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.message.Deliveries;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundMessage;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * The network repeats what was sent through the API, often before it answers the send. A message whose id could not be
 * reserved is recognised by its conversation, its kind, its words and the time of its send: the oldest one that is under
 * way.
 */
@Singleton
class Echoes {

    /** The clocks of two machines and a slow send lie between a try and its echo; what is said much later is said anew. */
    private static final Duration CLOSE = Duration.ofMinutes(5);

    private final Deliveries deliveries;
    private final Afterwords afterwords;

    Echoes(Deliveries deliveries, Afterwords afterwords) {
        this.deliveries = deliveries;
        this.afterwords = afterwords;
    }

    /** Whether {@code echo} is a message of ours whose id was not known, which now has it. */
    boolean recognise(Handle handle, Happenings happenings, NewMessage echo, InboundMessage message) {
        if (certainlyTheirs(message) || taken(handle, echo)) {
            return false;
        }
        Optional<Locked> sent = underWay(handle, echo).flatMap(id -> deliveries.lock(handle, id))
                .filter(locked -> locked.bareId() == null);
        if (sent.isEmpty() || !deliveries.identify(handle, sent.get(), echo.bareId(), echo.providerId())) {
            return false;
        }
        deliveries.receive(handle, happenings, sent.get(), sent(message));
        afterwords.adopt(handle, happenings, echo.inboxId(), echo.bareId());
        return true;
    }

    /** A file sent from the phone looks like any other; of words at least the words are the same. */
    private static boolean certainlyTheirs(InboundMessage message) {
        return switch (message.source()) {
            case APP -> true;
            case PERHAPS_APP -> message.content() instanceof Content.Media;
            case API -> false;
        };
    }

    /** The echo of a message whose id is known: it has certainly been sent. */
    void confirm(Handle handle, Happenings happenings, Locked message, NewMessage echo, InboundMessage told) {
        deliveries.identify(handle, message, echo.bareId(), echo.providerId());
        deliveries.receive(handle, happenings, message, sent(told));
    }

    /** An echo says at least that the network has it. */
    private static Ack sent(InboundMessage echo) {
        Ack told = echo.ack().orElse(Ack.SERVER);
        return told.compareTo(Ack.SERVER) < 0 ? Ack.SERVER : told;
    }

    private static boolean taken(Handle handle, NewMessage echo) {
        return handle.createQuery("""
            SELECT EXISTS (SELECT FROM message_key WHERE inbox_id = :inbox AND provider_id = :bare AND from_me)
            """).bind("inbox", echo.inboxId()).bind("bare", echo.bareId()).mapTo(Boolean.class).one();
    }

    private static Optional<Long> underWay(Handle handle, NewMessage echo) {
        return handle.createQuery("""
            SELECT id FROM message
            WHERE conversation_id = ANY (ARRAY(
                    SELECT CAST(:conversation AS bigint) UNION ALL SELECT id FROM conversation WHERE next_id = :conversation))
              AND direction = 'out' AND status IN ('sending', 'unknown', 'sent')
              AND bare_id IS NULL AND kind = :kind
              AND (kind <> 'text' OR body = :body)
              AND tried_at BETWEEN CAST(:at AS timestamptz) - CAST(:close AS interval)
                               AND CAST(:at AS timestamptz) + CAST(:close AS interval)
            ORDER BY id LIMIT 1
            """)
                .bind("conversation", echo.conversationId()).bind("kind", echo.kind()).bind("body", echo.body())
                .bind("at", echo.sentAt()).bind("close", CLOSE.toMinutes() + " minutes")
                .mapTo(Long.class).findOne();
    }
}
