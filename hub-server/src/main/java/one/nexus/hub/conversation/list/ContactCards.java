package one.nexus.hub.conversation.list;

import one.nexus.hub.contact.ContactId;
import one.nexus.hub.contact.ContactRef;
import one.nexus.hub.contact.Contacts;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.Merging;
import one.nexus.hub.conversation.Persons;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.outbox.Subscriber;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;
import jakarta.inject.Singleton;

/** Follows people and their leads, which live in the other database, so that lists never cross. */
@Singleton
class ContactCards implements Subscriber {

    private final ChatDatabase database;
    private final Contacts contacts;
    private final Merging merging;
    private final Outbox outbox;

    ContactCards(ChatDatabase database, Contacts contacts, Merging merging, Outbox outbox) {
        this.database = database;
        this.contacts = contacts;
        this.merging = merging;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "contact-card";
    }

    @Override
    public Set<String> types() {
        return Set.of("contact.changed", "contact.merged", "lead.opened", "lead.stage-changed", "lead.changed");
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void on(Event event, Handle handle) {
        var happenings = new Happenings(event.organisation(), event.actor());
        switch (event.type()) {
            case "contact.changed" -> follow(handle, happenings, event.number("contact"));
            case "contact.merged" -> merge(handle, happenings, event.number("kept"), event.number("gone"));
            case "lead.opened", "lead.stage-changed", "lead.changed" -> stage(handle, happenings, event);
            default -> throw new IllegalStateException("not asked for");
        }
        happenings.record(handle, outbox);
    }

    /** The card of the person whose record changed; where another record stands for the person, it is said so. */
    private void follow(Handle handle, Happenings happenings, long contact) {
        contacts.card(happenings.organisation(), new ContactId(contact)).ifPresent(card -> {
            long person = card.id().value();
            int written = write(handle, happenings, person, card);
            int shown = person == contact ? stand(handle, contact) : stand(handle, happenings, contact, person);
            if (shown > 0) {
                // whose lead it is about is told next
                handle.createUpdate(
                        "UPDATE conversation SET lead_id = NULL, stage_id = NULL WHERE contact_id = :contact")
                        .bind("contact", contact).execute();
            }
            if (written > 0 || shown > 0) {
                Persons.conversations(handle, person)
                        .forEach(conversation -> happenings.conversation("conversation.changed", conversation));
            }
        });
    }

    /** The record stands for itself. */
    private static int stand(Handle handle, long contact) {
        return handle.createUpdate("""
            UPDATE contact_card SET person_id = NULL WHERE contact_id = :contact AND person_id IS NOT NULL
            """).bind("contact", contact).execute();
    }

    /** Another record stands for it. */
    private static int stand(Handle handle, Happenings happenings, long contact, long person) {
        return handle.createUpdate("""
            INSERT INTO contact_card AS c (org_id, contact_id, name, person_id) VALUES (:org, :contact, '', :person)
            ON CONFLICT (org_id, contact_id) DO UPDATE SET person_id = excluded.person_id
                WHERE c.person_id IS DISTINCT FROM excluded.person_id
            """)
                .bind("org", happenings.organisation()).bind("contact", contact).bind("person", person).execute();
    }

    private static int write(Handle handle, Happenings happenings, long contact, ContactRef card) {
        return handle.createUpdate("""
            INSERT INTO contact_card AS c (org_id, contact_id, name, phone) VALUES (:org, :contact, :name, :phone)
            ON CONFLICT (org_id, contact_id) DO UPDATE SET name = excluded.name, phone = excluded.phone
                WHERE (c.name, c.phone) IS DISTINCT FROM (excluded.name, excluded.phone)
            """)
                .bind("org", happenings.organisation()).bind("contact", contact).bind("name", card.name())
                .bind("phone", card.phone().orElse(null))
                .execute();
    }

    /** In each inbox the conversations of both records become one. */
    private void merge(Handle handle, Happenings happenings, long kept, long gone) {
        for (long conversation : ofRecord(handle, gone)) {
            List<Long> target = handle.createQuery("""
                SELECT k.id FROM conversation k JOIN conversation g ON g.inbox_id = k.inbox_id
                WHERE g.id = :gone AND k.kind = 'person' AND k.contact_id = :kept
                  AND g.next_id IS NULL AND k.next_id IS NULL
                """).bind("gone", conversation).bind("kept", kept).mapTo(Long.class).list();
            if (target.isEmpty()) {
                handle.createUpdate("UPDATE conversation SET contact_id = :kept WHERE id = :id")
                        .bind("kept", kept).bind("id", conversation).execute();
                happenings.conversation("conversation.changed", conversation);
            } else {
                merging.merge(handle, happenings, target.getFirst(), conversation);
            }
        }
        handle.createUpdate("UPDATE address SET contact_id = :kept WHERE contact_id = :gone")
                .bind("kept", kept).bind("gone", gone).execute();
        handle.createUpdate("DELETE FROM contact_card WHERE contact_id = :gone").bind("gone", gone).execute();
        follow(handle, happenings, kept);
    }

    /** A lead is with a person: each conversation with the person shows it, in whichever inbox. */
    private static void stage(Handle handle, Happenings happenings, Event event) {
        if (!event.text("current").equals("true")) {
            return;
        }
        handle.createQuery("""
            UPDATE conversation c SET lead_id = :lead, stage_id = :stage
            WHERE (id = :conversation OR""" + Persons.WITH + """
                  ) AND kind <> 'group'
              AND (lead_id, stage_id) IS DISTINCT FROM (CAST(:lead AS bigint), CAST(:stage AS bigint))
            RETURNING id
            """)
                .bind("lead", event.number("lead")).bind("stage", event.number("stage"))
                .bind("conversation", event.number("conversation")).bind("person", event.number("contact"))
                .mapTo(Long.class).list()
                .forEach(conversation -> happenings.conversation("conversation.changed", conversation));
    }

    /** The conversations that a network leads to by this very record. */
    private static List<Long> ofRecord(Handle handle, long contact) {
        return handle.createQuery("SELECT id FROM conversation WHERE contact_id = :contact ORDER BY id")
                .bind("contact", contact).mapTo(Long.class).list();
    }
}
