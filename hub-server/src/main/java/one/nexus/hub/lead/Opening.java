package one.nexus.hub.lead;

import one.nexus.hub.contact.ContactId;
import one.nexus.hub.contact.ContactRef;
import one.nexus.hub.contact.Contacts;
import one.nexus.hub.organisation.Organisations;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Finds the lead of somebody who writes, or opens one at the first stage of the default pipeline. */
@Singleton
class Opening {

    private final LeadTable leads;
    private final Pipelines pipelines;
    private final Contacts contacts;
    private final Organisations organisations;

    Opening(LeadTable leads, Pipelines pipelines, Contacts contacts, Organisations organisations) {
        this.leads = leads;
        this.pipelines = pipelines;
        this.contacts = contacts;
        this.organisations = organisations;
    }

    /**
     * A sign of a person.
     *
     * @param at when it was written
     * @param backlog fetched later than it was written: it opens a lead only for somebody who never had one, so that
     *     old messages do not bring a closed sale back
     */
    record Sign(OrganisationId organisation, long contact, long conversation, long inbox, Instant at,
            boolean backlog) {}

    /** The lead the sign belongs to; none for old news of somebody whose lead is closed. */
    Optional<Lead> leadOf(Handle handle, Sign sign) {
        Pipeline pipeline = pipelines.byDefault(handle, sign.organisation());
        Optional<Lead> open = leads.open(handle, pipeline.id(), sign.contact());
        if (open.isPresent()) {
            return open;
        }
        // the event may be older than a merge: the record that was kept counts
        long person = contacts.card(handle, new ContactId(sign.contact()))
                .map(ContactRef::id)
                .map(ContactId::value)
                .orElse(sign.contact());
        if (person != sign.contact()) {
            return leadOf(handle, new Sign(sign.organisation(), person, sign.conversation(), sign.inbox(), sign.at(),
                    sign.backlog()));
        }
        if (sign.backlog() && !leads.ofContact(handle, person).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(opened(handle, pipeline, sign));
    }

    /** Of two messages at once the second waits for the first one's commit, and finds its lead. */
    private Lead opened(Handle handle, Pipeline pipeline, Sign sign) {
        Optional<Lead> made = handle.createQuery("""
                INSERT INTO lead (org_id, pipeline_id, stage_id, stage_since, contact_id, conversation_id, inbox_id, currency,
                  last_contact_at, opened_at)
                VALUES (:org, :pipeline, :stage, :at, :contact, :conversation, :inbox, :currency, :at, :at)
                ON CONFLICT (org_id, pipeline_id, contact_id) WHERE closed_at IS NULL DO NOTHING
                RETURNING\s""" + LeadTable.COLUMNS)
                .bind("org", sign.organisation())
                .bind("pipeline", pipeline.id())
                .bind("stage", pipeline.first().id())
                .bind("at", sign.at())
                .bind("contact", sign.contact())
                .bind("conversation", sign.conversation())
                .bindByType("inbox", sign.inbox() == 0 ? null : sign.inbox(), Long.class)
                .bind("currency", organisations.current(handle, sign.organisation()).currency())
                .mapTo(Lead.class)
                .findOne();
        made.ifPresent(lead -> leads.tellOpened(handle, sign.organisation(), lead, new Actor.System()));
        return made.or(() -> leads.open(handle, pipeline.id(), sign.contact())).orElseThrow();
    }
}
