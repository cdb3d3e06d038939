package one.nexus.hub.conversation.live;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.list.ConversationView;
import one.nexus.hub.conversation.list.Conversations;
import one.nexus.hub.conversation.message.MessageView;
import one.nexus.hub.conversation.message.Messages;
import one.nexus.hub.live.Presenter;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** What screens are shown when something happens in a conversation: the message and the row of the list, as they are now. */
@Singleton
class ConversationPresenter implements Presenter {

    private static final String PERMISSION = "conversation.read";
    private static final String MERGED = "conversation.merged";
    private static final String REMOVED = "message.removed";
    private static final Set<String> OF_MESSAGES = Set.of("message.received", "message.queued",
            "message.sent-elsewhere",
            "message.status-changed", "message.edited", "message.revoked", "message.reacted",
            "message.attachment-changed", "note.written");
    private static final Set<String> ALL = Set.of("message.received", "message.queued", "message.sent-elsewhere",
            "message.status-changed", "message.edited", "message.revoked", "message.reacted",
            "message.attachment-changed", "note.written", REMOVED, "conversation.opened", "conversation.changed",
            MERGED);

    private final ChatDatabase database;
    private final Conversations conversations;
    private final Messages messages;

    ConversationPresenter(ChatDatabase database, Conversations conversations, Messages messages) {
        this.database = database;
        this.conversations = conversations;
        this.messages = messages;
    }

    @Serdeable
    record OfMessage(MessageView message, ConversationView conversation) {}

    @Serdeable
    record OfConversation(ConversationView conversation) {}

    /** @param gone the conversation that is no longer there */
    @Serdeable
    record OfMerge(ConversationView conversation, long gone) {}

    /** @param removed the message that is no longer there */
    @Serdeable
    record OfRemoval(ConversationView conversation, long removed) {}

    @Override
    public Map<String, String> permissions() {
        return ALL.stream().collect(Collectors.toMap(Function.identity(), type -> PERMISSION));
    }

    @Override
    public Map<Long, Object> present(OrganisationId organisation, List<Event> events) {
        return database.readByKey(organisation, handle -> present(handle, organisation, events));
    }

    private Map<Long, Object> present(Handle handle, OrganisationId organisation, List<Event> events) {
        Map<Long, ConversationView> rows = conversations.forEverybody(handle, organisation,
                events.stream().map(event -> event.number("conversation")).distinct().toList());
        List<Long> wanted = events.stream().filter(event -> OF_MESSAGES.contains(event.type()))
                .map(event -> event.number("message")).distinct().toList();
        Map<Long, MessageView> lines = wanted.isEmpty() ? Map.of() : messages.byId(handle, organisation, wanted);
        Map<Long, Object> views = new HashMap<>();
        for (Event event : events) {
            body(event, rows.get(event.number("conversation")), lines.get(event.number("message")))
                    .ifPresent(body -> views.put(event.seq(), body));
        }
        return views;
    }

    private static Optional<Object> body(Event event, @Nullable ConversationView row, @Nullable MessageView line) {
        if (row == null) {
            return Optional.empty();
        }
        return switch (event.type()) {
            case MERGED -> Optional.of(new OfMerge(row, event.number("gone")));
            case REMOVED -> Optional.of(new OfRemoval(row, event.number("message")));
            case "conversation.opened", "conversation.changed" -> Optional.of(new OfConversation(row));
            default -> line == null ? Optional.empty() : Optional.of(new OfMessage(line, row));
        };
    }
}
