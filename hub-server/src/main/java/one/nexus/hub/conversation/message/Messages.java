package one.nexus.hub.conversation.message;

import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
        return one(handle, organisation, List.of(conversation), message);
    }

    /** One message of one of the conversations. */
    MessageView one(Handle handle, OrganisationId organisation, List<Long> conversations, long message) {
        return Optional.ofNullable(byId(handle, organisation, List.of(message)).get(message))
                .filter(view -> conversations.contains(view.conversation()))
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
    List<MessageView> newest(Handle handle, OrganisationId organisation, List<Long> conversations, int limit) {
        return rows(handle, organisation, conversations, "", NEW_FIRST + limit, query -> query);
    }

    /** The messages before a place, newest first. */
    List<MessageView> before(Handle handle, OrganisationId organisation, List<Long> conversations, ThreadPlace place,
            int limit) {
        return beside(handle, organisation, conversations, place, "<", NEW_FIRST + limit);
    }

    /** The messages from a place on, oldest first. */
    List<MessageView> from(Handle handle, OrganisationId organisation, List<Long> conversations, ThreadPlace place,
            int limit) {
        return beside(handle, organisation, conversations, place, ">=", OLD_FIRST + limit);
    }

    /** The messages after a place, oldest first. */
    List<MessageView> after(Handle handle, OrganisationId organisation, List<Long> conversations, ThreadPlace place,
            int limit) {
        return beside(handle, organisation, conversations, place, ">", OLD_FIRST + limit);
    }

    private List<MessageView> beside(Handle handle, OrganisationId organisation, List<Long> conversations,
            ThreadPlace place, String side, String order) {
        return rows(handle, organisation, conversations, "AND" + PLACE + side + CURSOR, order, query -> query
                .bind("sentAt", place.sentAt()).bind("envelopeMs", place.envelopeMs()).bind("id", place.id()));
    }

    /** Of several conversations each gives as many as are wanted, in its own order from its index; the first of them are it. */
    private List<MessageView> rows(Handle handle, OrganisationId organisation, List<Long> conversations, String where,
            String order, UnaryOperator<Query> bound) {
        String sql = conversations.size() == 1
                ? THREAD + where + order
                : " WHERE m.id IN (SELECT m.id FROM unnest(CAST(:conversations AS bigint[])) AS x (conversation)"
                        + " CROSS JOIN LATERAL (SELECT m.id, m.sent_at, m.envelope_ms FROM message m"
                        + " WHERE m.conversation_id = x.conversation " + where + order + ") m " + order + ")" + order;
        Query query = handle.createQuery(MessageRow.SELECT + sql);
        Query placed = conversations.size() == 1
                ? query.bind("conversation", conversations.getFirst())
                : query.bindArray("conversations", Long.class, conversations);
        return bound.apply(placed).mapTo(MessageRow.class).map(row -> views.view(organisation, row)).list();
    }
}
