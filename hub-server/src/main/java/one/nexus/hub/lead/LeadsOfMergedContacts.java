package one.nexus.hub.lead;

import one.nexus.hub.contact.ContactId;
import one.nexus.hub.contact.ContactRef;
import one.nexus.hub.contact.Contacts;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.Subscriber;
import org.jdbi.v3.core.Handle;

import java.util.Set;
import jakarta.inject.Singleton;

/**
 * Two records proved to be one person: the leads of the one that is gone go to the one that is kept. Where both have an open
 * lead in a pipeline, the one that has come further goes on and the other becomes part of it.
 */
@Singleton
class LeadsOfMergedContacts implements Subscriber {

    private final CoreDatabase core;
    private final Uniting uniting;
    private final Contacts contacts;

    LeadsOfMergedContacts(CoreDatabase core, Uniting uniting, Contacts contacts) {
        this.core = core;
        this.uniting = uniting;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "lead-contacts";
    }

    @Override
    public Set<String> types() {
        return Set.of("contact.merged");
    }

    @Override
    public Database database() {
        return core;
    }

    @Override
    public void on(Event event, Handle handle) {
        long kept = event.number("kept");
        // the record that is kept may be shown as another one, whose the leads are
        long person = contacts.card(handle, new ContactId(kept)).map(ContactRef::id).map(ContactId::value).orElse(kept);
        uniting.unite(event, handle, person, event.number("gone"));
    }
}
