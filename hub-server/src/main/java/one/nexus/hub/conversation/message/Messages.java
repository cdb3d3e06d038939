package one.nexus.hub.conversation.message;

import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** The messages of conversations, to be shown. Each method reads in the transaction of its caller. */
@Singleton
public class Messages {

    private static final String THREAD = " WHERE m.conversation_id = :conversation ";
    private static final String PLACE = " (m.sent_at, m.envelope_ms, m.id) ";
    private static final String CURSOR = " (:sentAt, :envelopeMs, :id) ";
    /** How many is a part of the statement: as a parameter it could be anything, and each page would be planned anew. */
    private static final String OLD_FIRST = " ORDER BY m.sent_at, m.envelope_ms, m.id LIMIT ";
    private static final String NEW_FIRST = " ORDER BY m.sent_at DESC, m.envelope_ms DESC, m.id DESC LIMIT ";

    private final MessageViews views;

    Messages(MessageViews views) {
        this.views = views;
    }

    /** One message of a conversation. */
    public MessageView one(Handle handle, OrganisationId organisation, long conversation, long message) {
        return Optional.ofNullable(byId(handle, organisation, List.of(message)).get(message))
                .filter(view -> view.conversation() == conversation)
                .orElseThrow(() -> new NotFound("message"));
    }

    /** Those of the messages that are there, by their ids. */
    public Map<Long, MessageView> byId(Handle handle, OrganisationId organisation, Collection<Long> messages) {
        return handle.createQuery(MessageRow.SELECT + " WHERE m.id = ANY(:ids)")
                .bindArray("ids", Long.class, messages)
                .mapTo(MessageRow.class).stream()
                .map(row -> views.view(organisation, row))
                .collect(Collectors.toMap(MessageView::id, Function.identity()));
    }

    /** The newest messages, newest first. */
    List<MessageView> newest(Handle handle, OrganisationId organisation, long conversation, int limit) {
        return handle.createQuery(MessageRow.SELECT + THREAD + NEW_FIRST + limit)
                .bind("conversation", conversation)
                .mapTo(MessageRow.class).map(row -> views.view(organisation, row)).list();
    }

    /** The messages before a place, newest first. */
    List<MessageView> before(Handle handle, OrganisationId organisation, long conversation, ThreadPlace place,
            int limit) {
        return beside(handle, organisation, conversation, place, "<", NEW_FIRST, limit);
    }

    /** The messages from a place on, oldest first. */
    List<MessageView> from(Handle handle, OrganisationId organisation, long conversation, ThreadPlace place,
            int limit) {
        return beside(handle, organisation, conversation, place, ">=", OLD_FIRST, limit);
    }

    /** The messages after a place, oldest first. */
    List<MessageView> after(Handle handle, OrganisationId organisation, long conversation, ThreadPlace place,
            int limit) {
        return beside(handle, organisation, conversation, place, ">", OLD_FIRST, limit);
    }

    private List<MessageView> beside(Handle handle, OrganisationId organisation, long conversation, ThreadPlace place,
            String side, String order, int limit) {
        return handle.createQuery(MessageRow.SELECT + THREAD + "AND" + PLACE + side + CURSOR + order + limit)
                .bind("conversation", conversation)
                .bind("sentAt", place.sentAt()).bind("envelopeMs", place.envelopeMs()).bind("id", place.id())
                .mapTo(MessageRow.class).map(row -> views.view(organisation, row)).list();
    }
}
