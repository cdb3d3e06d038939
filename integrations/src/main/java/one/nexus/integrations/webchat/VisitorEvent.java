package one.nexus.integrations.webchat;

import java.time.Instant;
import java.util.Optional;

/** What a visitor does. */
public sealed interface VisitorEvent {

    /**
     * Writes a message.
     *
     * @param id   its identity in the inbox: the same again is the same message
     * @param text the words, or what is said with the file; empty for a file alone
     */
    record Said(String id, Instant at, String text, Optional<GivenFile> file) implements VisitorEvent {}

    /** Begins to type, or stops. */
    record Typing(boolean on) implements VisitorEvent {}

    /**
     * Has what was written to them up to a time.
     *
     * @param read whether they looked at it, too
     */
    record Seen(Instant upTo, boolean read) implements VisitorEvent {}

    /**
     * A file that the hub was given before.
     *
     * @param reference how to ask {@link Visitors#file} for it
     * @param kind      how to show it, the word of a {@link one.nexus.integrations.channel.MediaKind} in lower case
     */
    record GivenFile(String reference, String name, String mime, String kind, long bytes) {}
}
