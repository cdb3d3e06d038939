package one.nexus.hub.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.message.ContentView;
import one.nexus.hub.conversation.message.MessageView;
import one.nexus.hub.conversation.message.Told;
import one.nexus.hub.media.FileView;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as the visitor sees it: nothing in it says more of the hub or of its people than the name of who wrote.
 *
 * @param mine whether the visitor wrote it
 * @param author who of the team wrote it; empty for what the hub says by itself
 * @param moment sorts as text in the order of the conversation
 * @param text the words; empty of one that was taken back
 * @param removed whether it was taken back
 * @param reactions the team's to the visitor's, and the other way round
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record VisitorMessage(String id, boolean mine, String author, String text, @Nullable GivenFileView file, Instant at,
        String moment,
        boolean edited, boolean removed, List<String> reactions, @Nullable QuoteView quote) {

    /** A file of a message; {@code address} once its bytes are there. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record GivenFileView(String name, String mime, long size, String kind, @Nullable Integer width,
            @Nullable Integer height, @Nullable String address, String state) {}

    /** The words that are answered. */
    @Serdeable
    record QuoteView(boolean mine, String text) {}

    static VisitorMessage of(Told told) {
        MessageView view = told.view();
        boolean removed = view.revoked();
        return new VisitorMessage(told.name(), told.theirs(),
                view.author().kind().equals("user") ? view.author().name() : "",
                removed ? "" : Optional.ofNullable(view.text()).orElse(""), removed ? null : file(view.content()),
                view.sentAt(), told.moment(), view.edited(), removed,
                view.reactions().stream().map(MessageView.Reacted::emoji).toList(),
                removed ? null : quote(view.quote()));
    }

    private static @Nullable GivenFileView file(ContentView content) {
        if (!(content instanceof ContentView.Media media)) {
            return null;
        }
        FileView file = media.file();
        return new GivenFileView(file.name(), file.mime(), Optional.ofNullable(file.size()).orElse(0L), file.kind(),
                file.width(), file.height(), file.address(), file.state());
    }

    private static @Nullable QuoteView quote(MessageView.@Nullable Quoted quote) {
        return quote == null ? null : new QuoteView(!quote.own(), quote.text());
    }
}
