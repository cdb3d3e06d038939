package one.nexus.hub.conversation.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.contact.ContactId;
import one.nexus.hub.contact.ContactRef;
import one.nexus.hub.contact.Contacts;
import one.nexus.hub.conversation.message.FileAddresses;
import one.nexus.hub.live.Presenter;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

/** What screens are shown when a person's record changes: the name and phone of the record, the picture from the chat. */
@Singleton
class ContactPresenter implements Presenter {

    private final Contacts contacts;
    private final ChatDatabase database;
    private final FileAddresses addresses;

    ContactPresenter(Contacts contacts, ChatDatabase database, FileAddresses addresses) {
        this.contacts = contacts;
        this.database = database;
        this.addresses = addresses;
    }

    @Serdeable
    record OfContact(ContactShown contact) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ContactShown(long id, String name, @Nullable String phone, @Nullable String photo) {}

    @Override
    public Map<String, String> permissions() {
        return Map.of("contact.changed", "contact.read");
    }

    @Override
    public Map<Long, Object> present(OrganisationId organisation, List<Event> events) {
        Map<Long, Object> views = new HashMap<>();
        for (Event event : events) {
            contacts.card(organisation, new ContactId(event.number("contact")))
                    .ifPresent(contact -> views.put(event.seq(), new OfContact(shown(organisation, contact))));
        }
        return views;
    }

    private ContactShown shown(OrganisationId organisation, ContactRef contact) {
        Long photo = database.read(organisation, handle -> handle.createQuery("""
            SELECT photo_file_id FROM contact_card WHERE contact_id = :id AND photo_file_id IS NOT NULL
            """).bind("id", contact.id()).mapTo(Long.class).findOne().orElse(0L));
        return new ContactShown(contact.id().value(), contact.name(), contact.phone().orElse(null),
                photo == 0 ? null : addresses.of(organisation, photo));
    }
}
