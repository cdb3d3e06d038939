package one.nexus.integrations.channel;

import java.util.Objects;
import java.util.Optional;

/**
 * A message to be sent.
 *
 * @param chatKey    the chat, by the key the network itself last used for it
 * @param content    what to say
 * @param replyTo    the whole provider id of the message to quote
 * @param reservedId the bare id reserved for it by {@link Channel#reserveMessageId}; a send with the same id again is not
 *                   a second message. Channels and kinds of content that cannot use it leave it out
 * @param letterhead what stands above it, where it is a letter
 */
public record OutboundMessage(String chatKey, Body content, Optional<String> replyTo, Optional<String> reservedId,
        Optional<Letterhead> letterhead) {

    public OutboundMessage {
        Objects.requireNonNull(content, "content");
        if (chatKey.isBlank()) {
            throw new IllegalArgumentException("a message needs a chat");
        }
    }

    /** A message that is no letter. */
    public OutboundMessage(String chatKey, Body content, Optional<String> replyTo, Optional<String> reservedId) {
        this(chatKey, content, replyTo, reservedId, Optional.empty());
    }

    /** The same with an id reserved for it. */
    public OutboundMessage under(String id) {
        return new OutboundMessage(chatKey, content, replyTo, Optional.of(id), letterhead);
    }

    /** A text without quote or reserved id. */
    public static OutboundMessage text(String chatKey, String text) {
        return new OutboundMessage(chatKey, new Text(text, false), Optional.empty(), Optional.empty());
    }

    /** What can be said. */
    public sealed interface Body {}

    /**
     * Words.
     *
     * @param preview true to let the network show a preview of the first link
     */
    public record Text(String text, boolean preview) implements Body {}

    /**
     * A file.
     *
     * @param kind     how the network is to show it
     * @param mimeType what it is
     * @param fileName the name to show; shown for documents only
     * @param caption  the words beside it; voice notes and stickers carry none
     * @param source   where its bytes are
     */
    public record File(MediaKind kind, String mimeType, Optional<String> fileName, Optional<String> caption,
            Source source) implements Body {}

    /** A place. */
    public record Location(double latitude, double longitude, String title) implements Body {}

    /** A visiting card. */
    public record Card(ContactCard card) implements Body {}

    /** Where the bytes of a file are. */
    public sealed interface Source {
        /** An address the provider can fetch. */
        record Link(String url) implements Source {}

        /** The bytes themselves. */
        @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
        record Bytes(byte[] bytes) implements Source {
            @Override
            public String toString() {
                return "Bytes[" + bytes.length + "]";
            }
        }
    }
}
