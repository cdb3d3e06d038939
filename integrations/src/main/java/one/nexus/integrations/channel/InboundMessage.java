package one.nexus.integrations.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A message that exists on the network: from a customer, or from the own account (typed on the phone, or the echo of an
 * own send).
 *
 * @param id      identity and provider id
 * @param chat    where it was written
 * @param sender  who wrote it: the other person, a group's participant, or the own account
 * @param sentAt  when it was written, in whole seconds
 * @param source  for an own message: through the API or on the phone
 * @param content what it says
 * @param quoted  what it answers
 * @param ack     how far it came, when the provider says
 * @param flags   what else is to be known
 */
public record InboundMessage(MessageId id, Chat chat, Party sender, Instant sentAt, Source source, Content content,
        Optional<Quote> quoted, Optional<Ack> ack, Set<Flag> flags) {

    public InboundMessage {
        flags = Set.copyOf(flags);
    }

    /** Where an own message was written. */
    public enum Source {
        /** Sent through the provider's API, or nobody knows: an echo of what the hub (or another client) sent. */
        API,
        /** Typed on the phone or another linked device; for a customer's message always this. */
        APP,
        /**
         * Said to be typed on the phone by a provider that only remembers what it sent: an echo that comes before the
         * answer to its send is told so too.
         */
        PERHAPS_APP
    }

    /** Marks of a message. */
    public enum Flag {
        /** Vanishes from the phones after a time. */
        EPHEMERAL,
        /** Shown once on the phones. */
        VIEW_ONCE,
        /** Passed on from another chat. */
        FORWARDED,
        /** Written by a program: a notice, a list, an answer while somebody is away. Nothing may answer it by itself. */
        AUTOMATIC
    }
}
