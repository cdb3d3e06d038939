package one.nexus.integrations.channel;

import java.util.List;
import java.util.Optional;

/** Something done to a chat or to a message that is not a new message. */
public sealed interface OutboundAction {

    /** The chat it happens in. */
    String chatKey();

    /**
     * Reacts, or takes the reaction back.
     *
     * @param messageId the whole provider id
     * @param emoji     absent to take it back
     */
    record React(String chatKey, String messageId, Optional<String> emoji) implements OutboundAction {}

    /** Changes the text of an own message. */
    record Edit(String chatKey, String messageId, String text) implements OutboundAction {}

    /** Withdraws an own message for everybody. */
    record Revoke(String chatKey, String messageId) implements OutboundAction {}

    /** Tells the other side that these messages were read; in a group say whose they are. */
    record MarkRead(String chatKey, List<String> messageIds, Optional<Address> participant) implements OutboundAction {
        public MarkRead {
            messageIds = List.copyOf(messageIds);
        }
    }

    /** Shows that somebody began to type. */
    record StartTyping(String chatKey) implements OutboundAction {}

    /** Shows that nobody types any more. */
    record StopTyping(String chatKey) implements OutboundAction {}
}
