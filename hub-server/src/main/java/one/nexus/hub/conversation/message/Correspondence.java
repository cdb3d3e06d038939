package one.nexus.hub.conversation.message;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Address;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * A conversation as the other person sees it: what they wrote and what reached them. Never a note, never what waits or
 * failed. For channels that show people their conversation themselves; each method reads in the transaction of its caller.
 */
@Singleton
public class Correspondence {

    private static final String THEIRS = """
         WHERE m.conversation_id = :conversation AND m.bare_id IS NOT NULL
            AND (m.direction = 'in' OR m.direction = 'out' AND m.status IN ('sent', 'delivered', 'read', 'played'))
        """;
    private static final String NAMED = """
         AND m.id = ANY (ARRAY(SELECT k.message_id FROM message_key k
            WHERE k.inbox_id = :inbox AND k.provider_id = :name AND k.conversation_id = :conversation))
        """;
    private static final String NEW_FIRST = " ORDER BY m.sent_at DESC, m.envelope_ms DESC, m.id DESC LIMIT ";

    private final MessageViews views;

    Correspondence(MessageViews views) {
        this.views = views;
    }

    /** Where the first of these addresses leads that leads anywhere. */
    public Optional<Long> conversation(Handle handle, InboxId inbox, List<Address> addresses) {
        return addresses.stream().flatMap(address -> handle
                .createQuery("SELECT conversation_id FROM address WHERE inbox_id = :inbox AND scheme = :scheme "
                        + "AND value = :value")
                .bind("inbox", inbox).bind("scheme", address.scheme().code()).bind("value", address.value())
                .mapTo(Long.class).findOne().stream()).findFirst();
    }

    /** The newest messages, newest first. */
    public List<Told> newest(Handle handle, OrganisationId organisation, long conversation, int limit) {
        return handle.createQuery(MessageRow.SELECT + THEIRS + NEW_FIRST + limit).bind("conversation", conversation)
                .mapTo(MessageRow.class).map(row -> told(organisation, row)).list();
    }

    /** The messages before another one of the conversation, newest first. */
    public List<Told> before(Handle handle, OrganisationId organisation, Told other, int limit) {
        ThreadPlace place = ThreadPlace.parse(other.view().order(), "before");
        return handle.createQuery(MessageRow.SELECT + THEIRS
                + " AND (m.sent_at, m.envelope_ms, m.id) < (:sentAt, :envelopeMs, :id) " + NEW_FIRST + limit)
                .bind("conversation", other.view().conversation()).bind("sentAt", place.sentAt())
                .bind("envelopeMs", place.envelopeMs()).bind("id", place.id())
                .mapTo(MessageRow.class).map(row -> told(organisation, row)).list();
    }

    /** Those of the messages that the other person may see, in no order. */
    public List<Told> byId(Handle handle, OrganisationId organisation, long conversation, Collection<Long> messages) {
        return handle.createQuery(MessageRow.SELECT + THEIRS + " AND m.id = ANY(:ids)")
                .bind("conversation", conversation).bindArray("ids", Long.class, messages)
                .mapTo(MessageRow.class).map(row -> told(organisation, row)).list();
    }

    /** One message of the conversation by the name the network knows it by. */
    public Optional<Told> byName(Handle handle, OrganisationId organisation, InboxId inbox, long conversation,
            String name) {
        return handle.createQuery(MessageRow.SELECT + THEIRS + NAMED)
                .bind("conversation", conversation).bind("inbox", inbox).bind("name", name)
                .mapTo(MessageRow.class).map(row -> told(organisation, row)).stream().findFirst();
    }

    /** The newest of what the other person wrote that the team has read. */
    public Optional<ThreadPlace> readUpTo(Handle handle, long conversation) {
        return handle.createQuery("""
            SELECT m.sent_at, m.envelope_ms, m.id
            FROM message m JOIN conversation c ON c.id = m.conversation_id
            WHERE m.conversation_id = :conversation AND m.direction = 'in'
              AND (c.unread = 0 OR m.id < c.first_unread_id)
            ORDER BY m.sent_at DESC, m.envelope_ms DESC, m.id DESC LIMIT 1
            """).bind("conversation", conversation).mapTo(Place.class).findOne()
                .map(place -> ThreadPlace.of(place.sentAt(), place.envelopeMs(), place.id()));
    }

    record Place(Instant sentAt, long envelopeMs, long id) {}

    private Told told(OrganisationId organisation, MessageRow row) {
        return new Told(String.valueOf(row.bareId()), views.view(organisation, row));
    }
}
