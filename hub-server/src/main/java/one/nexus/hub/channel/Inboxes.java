package one.nexus.hub.channel;

import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** The inboxes of an organisation, to be looked at. */
@Singleton
public class Inboxes {

    private static final String FIND = "SELECT " + InboxRow.COLUMNS + " FROM inbox WHERE id = :id";

    private static final String LIST = "SELECT " + InboxRow.COLUMNS + """
         FROM inbox WHERE archived_at IS NULL ORDER BY id
        """;

    private static final String EVERY = "SELECT " + InboxRow.COLUMNS + " FROM inbox ORDER BY id";

    private final ChatDatabase chat;

    Inboxes(ChatDatabase chat) {
        this.chat = chat;
    }

    /** An inbox of the organisation, archived ones too. */
    public Optional<Inbox> find(OrganisationId organisation, InboxId id) {
        return chat.read(organisation, handle -> find(handle, id));
    }

    /** The same inside a transaction of its organisation. */
    public Optional<Inbox> find(Handle handle, InboxId id) {
        return handle.createQuery(FIND).bind("id", id.value()).mapTo(InboxRow.class).findOne().map(InboxRow::inbox);
    }

    /** The inbox that is connected to an account, by the provider's id of it. */
    public Optional<Inbox> ofAccount(OrganisationId organisation, Provider provider, String account) {
        return all(organisation).stream()
                .filter(inbox -> inbox.provider().equals(provider) && inbox.session().equals(account)).findFirst();
    }

    /** The organisation's inboxes that are not archived, oldest first. */
    public List<Inbox> all(OrganisationId organisation) {
        return chat.read(organisation, handle -> handle.createQuery(LIST)
                .mapTo(InboxRow.class).map(InboxRow::inbox).list());
    }

    /** The names of all inboxes of the organisation, archived ones too, for rows that speak of them. */
    public Map<InboxId, InboxName> names(OrganisationId organisation) {
        return chat.read(organisation, handle -> handle.createQuery(EVERY)
                .mapTo(InboxRow.class).map(InboxRow::inbox).list()).stream()
                .collect(Collectors.toMap(Inbox::id, InboxName::of));
    }
}
