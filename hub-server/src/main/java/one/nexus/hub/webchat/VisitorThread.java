package one.nexus.hub.webchat;

import one.nexus.hub.conversation.message.Correspondence;
import one.nexus.hub.conversation.message.Told;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.web.Malformed;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** What a visitor may read: their own conversation. */
@Singleton
class VisitorThread {

    private final ChatDatabase chat;
    private final Correspondence correspondence;

    VisitorThread(ChatDatabase chat, Correspondence correspondence) {
        this.chat = chat;
        this.correspondence = correspondence;
    }

    /**
     * A window of the conversation.
     *
     * @param items      oldest first
     * @param older      whether there are older ones
     * @param readUpTo   the moment of the newest of the visitor's messages that the team has read
     */
    record Window(List<VisitorMessage> items, boolean older, Optional<String> readUpTo) {}

    /** The conversation of a visitor, once there is one. */
    Optional<Long> conversation(Visitor visitor) {
        return chat.read(visitor.organisation(), handle -> correspondence.conversation(handle, visitor.inbox(),
                visitor.visit().addresses()));
    }

    /** The newest messages, or those before one. */
    Window window(Visitor visitor, @Nullable String before, int limit) {
        Optional<Long> conversation = conversation(visitor);
        if (conversation.isEmpty()) {
            return new Window(List.of(), false, Optional.empty());
        }
        return chat.read(visitor.organisation(), handle -> {
            List<Told> found = before == null
                    ? correspondence.newest(handle, visitor.organisation(), conversation.get(), limit + 1)
                    : correspondence.before(handle, visitor.organisation(),
                            correspondence.byName(handle, visitor.organisation(), visitor.inbox(), conversation.get(),
                                    before).orElseThrow(() -> new Malformed("before")),
                            limit + 1);
            return new Window(found.stream().limit(limit).map(VisitorMessage::of).toList().reversed(),
                    found.size() > limit, read(handle, conversation.get()));
        });
    }

    /** One message by its name. */
    Optional<VisitorMessage> message(Visitor visitor, String name) {
        return conversation(visitor).flatMap(conversation -> chat.read(visitor.organisation(),
                handle -> correspondence.byName(handle, visitor.organisation(), visitor.inbox(), conversation, name)))
                .map(VisitorMessage::of);
    }

    /** Those of the messages that visitors may see, and up to when the team has read theirs. */
    Window changed(Visitor visitor, long conversation, Collection<Long> messages) {
        return chat.read(visitor.organisation(), handle -> new Window(
                correspondence.byId(handle, visitor.organisation(), conversation, messages).stream()
                        .map(VisitorMessage::of).toList(),
                false, read(handle, conversation)));
    }

    private Optional<String> read(Handle handle, long conversation) {
        return correspondence.readUpTo(handle, conversation).map(place -> Told.moment(place.toString()));
    }
}
