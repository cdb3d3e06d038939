package one.nexus.integrations.channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One foreign network. An implementation folder depends on this package and on nothing of another channel. Methods that
 * reach the network block (call them on a virtual thread) and never throw for what the outside does: every outcome is a
 * value.
 */
public interface Channel {

    /** Which network. */
    ChannelKind kind();

    /** What it can do. */
    Set<Capability> capabilities();

    /** Whether a delivery is genuine; looks at the raw bytes only, in constant time, before anything is parsed. */
    WebhookVerdict verify(ChannelAccount account, Webhook webhook);

    /**
     * Reads a delivery. Pure; never throws and never returns an empty list: what is not understood is an
     * {@link InboundEvent.Unknown}, what has no effect an {@link InboundEvent.Ignored}.
     */
    List<InboundEvent> decode(Webhook webhook);

    /**
     * Asks for the id that the next message will have, so that its echo and receipts match even when they come before the
     * answer of the send. A provider that has none to give is told from one that could not be asked.
     */
    Reservation reserveMessageId(ChannelAccount account);

    /** Sends a message, once; retrying is the caller's decision by {@link SendResult#next}. */
    SendResult send(ChannelAccount account, OutboundMessage message);

    /** Does something to a chat or a message. A success is {@link SendResult.Accepted} without ids. */
    SendResult perform(ChannelAccount account, OutboundAction action);

    /**
     * Opens a file of a message, asking the provider to fetch it again when it has expired.
     *
     * @param limit the most bytes to take
     */
    Download download(ChannelAccount account, MediaRef file, long limit);

    /** How letters are read, where this network carries them. */
    default Optional<Letters> letters() {
        return Optional.empty();
    }
}
