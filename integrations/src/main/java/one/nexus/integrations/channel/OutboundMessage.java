package one.nexus.integrations.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message to be sent.
 *
 * @param chatKey    the chat, by the key the network itself last used for it
 * @param content    what to say
 * @param replyTo    the whole provider id of the message to quote
 * @param reservedId the bare id reserved for it by {@link Channel#reserveMessageId}; a send with the same id again is not
 *                   a second message. Channels and kinds of content that cannot use it leave it out
 * @param letterhead what stands above it, where it is a letter
 * @param surroundings what some providers want to know besides
 */
public record OutboundMessage(String chatKey, Body content, Optional<String> replyTo, Optional<String> reservedId,
        Optional<Letterhead> letterhead, Surroundings surroundings) {

    public OutboundMessage {
        Objects.requireNonNull(content, "content");
        if (chatKey.isBlank()) {
            throw new IllegalArgumentException("a message needs a chat");
        }
    }

    /** A message that is no letter, and of which nothing more is known. */
    public OutboundMessage(String chatKey, Body content, Optional<String> replyTo, Optional<String> reservedId) {
        this(chatKey, content, replyTo, reservedId, Optional.empty());
    }

    /** A letter of which nothing more is known. */
    public OutboundMessage(String chatKey, Body content, Optional<String> replyTo, Optional<String> reservedId,
            Optional<Letterhead> letterhead) {
        this(chatKey, content, replyTo, reservedId, letterhead, Surroundings.NONE);
    }

    /** The same with an id reserved for it. */
    public OutboundMessage under(String id) {
        return new OutboundMessage(chatKey, content, replyTo, Optional.of(id), letterhead, surroundings);
    }

    /** The same to another chat. */
    public OutboundMessage to(String chat) {
        return new OutboundMessage(chat, content, replyTo, reservedId, letterhead, surroundings);
    }

    /** The same saying something else. */
    public OutboundMessage saying(Body other) {
        return new OutboundMessage(chatKey, other, replyTo, reservedId, letterhead, surroundings);
    }

    /** The same with what is known besides. */
    public OutboundMessage with(Surroundings known) {
        return new OutboundMessage(chatKey, content, replyTo, reservedId, letterhead, known);
    }

    /** A text without quote or reserved id. */
    public static OutboundMessage text(String chatKey, String text) {
        return new OutboundMessage(chatKey, new Text(text, false), Optional.empty(), Optional.empty());
    }

    /**
     * What is known of a message besides what it says.
     *
     * @param reference the hub's own name of the message, for providers that repeat it in their receipts
     * @param heardAt   when the other person last wrote, where the hub knows it: some networks take an answer for a time only
     */
    public record Surroundings(Optional<String> reference, Optional<Instant> heardAt) {

        /** Nothing is known. */
        public static final Surroundings NONE = new Surroundings(Optional.empty(), Optional.empty());
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

    /**
     * Words with answers to choose from. A channel that knows no choices says them as words.
     *
     * @param text    the question
     * @param choices what to choose from, in order
     * @param menu    what the button says that opens a list, where the network shows one
     */
    public record Choices(String text, List<Choice> choices, Optional<String> menu) implements Body {
        public Choices {
            choices = List.copyOf(choices);
        }

        /** The question with its answers below, for networks without buttons. */
        public Text inWords() {
            return new Text(text + choices.stream().map(choice -> "\n• " + choice.title())
                    .collect(Collectors.joining()), false);
        }
    }

    /**
     * One answer to choose.
     *
     * @param id    handed back by the network with the answer
     * @param title what is read on it
     */
    public record Choice(String id, String title) {}

    /**
     * A text that the network has approved beforehand ({@link Templates}); it may open a conversation.
     *
     * @param name     the provider's name of it
     * @param language the provider's word for its language: {@code pt_BR}
     * @param header   what fills the variables of its heading, in order
     * @param body     what fills the variables of its text, in order
     * @param buttons  what fills the variable of each button that has one, by the place of the button
     * @param words    what the whole of it reads
     */
    public record Template(String name, String language, List<String> header, List<String> body,
            Map<Integer, String> buttons, String words) implements Body {
        public Template {
            header = List.copyOf(header);
            body = List.copyOf(body);
            buttons = Map.copyOf(buttons);
        }

        /** What it reads, for networks that want nothing approved. */
        public Text inWords() {
            return new Text(words, false);
        }
    }

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
