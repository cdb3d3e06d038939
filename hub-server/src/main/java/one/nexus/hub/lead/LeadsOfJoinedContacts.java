package one.nexus.hub.lead;

import one.nexus.hub.contact.ContactId;
import one.nexus.hub.contact.ContactRef;
import one.nexus.hub.contact.Contacts;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.Subscriber;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/**
 * Somebody said that two records are of one person: their leads become the person's, as where it is proved. How each of them was
 * is kept, and comes back when it is taken back; what was changed since stays changed.
 */
@Singleton
class LeadsOfJoinedContacts implements Subscriber {

    private static final String REMEMBER = """
        INSERT INTO lead_merge (org_id, merge_id, lead_id, before, after, conversations)
        SELECT :org, :merge, l.id, to_jsonb(l), '{}',
               ARRAY(SELECT c.conversation_id FROM lead_conversation c WHERE c.lead_id = l.id ORDER BY 1)
        FROM lead l
        WHERE l.merged_into IS NULL AND (l.contact_id = :gone OR l.contact_id = :kept AND l.closed_at IS NULL)
        """;

    private static final String RESTORE = """
        UPDATE lead l SET contact_id = :person, merged_into = NULL, version = l.version + 1,
            closed_at = CASE WHEN l.closed_at IS NOT DISTINCT FROM a.closed_at THEN b.closed_at ELSE l.closed_at END,
            title = CASE WHEN l.title IS NOT DISTINCT FROM a.title THEN b.title ELSE l.title END,
            owner_id = CASE WHEN l.owner_id IS NOT DISTINCT FROM a.owner_id THEN b.owner_id ELSE l.owner_id END,
            value_cents = CASE WHEN l.value_cents IS NOT DISTINCT FROM a.value_cents THEN b.value_cents
                ELSE l.value_cents END,
            next_step = CASE WHEN l.next_step IS NOT DISTINCT FROM a.next_step THEN b.next_step ELSE l.next_step END,
            next_step_on = CASE WHEN l.next_step_on IS NOT DISTINCT FROM a.next_step_on THEN b.next_step_on
                ELSE l.next_step_on END,
            last_contact_at = CASE WHEN l.last_contact_at IS NOT DISTINCT FROM a.last_contact_at THEN b.last_contact_at
                ELSE l.last_contact_at END,
            opened_at = CASE WHEN l.opened_at = a.opened_at THEN b.opened_at ELSE l.opened_at END,
            origin_source = CASE WHEN (l.origin_source, l.origin_campaign, l.origin_ad, l.origin_url)
                IS NOT DISTINCT FROM (a.origin_source, a.origin_campaign, a.origin_ad, a.origin_url) THEN b.origin_source
                ELSE l.origin_source END,
            origin_campaign = CASE WHEN (l.origin_source, l.origin_campaign, l.origin_ad, l.origin_url)
                IS NOT DISTINCT FROM (a.origin_source, a.origin_campaign, a.origin_ad, a.origin_url) THEN b.origin_campaign
                ELSE l.origin_campaign END,
            origin_ad = CASE WHEN (l.origin_source, l.origin_campaign, l.origin_ad, l.origin_url)
                IS NOT DISTINCT FROM (a.origin_source, a.origin_campaign, a.origin_ad, a.origin_url) THEN b.origin_ad
                ELSE l.origin_ad END,
            origin_url = CASE WHEN (l.origin_source, l.origin_campaign, l.origin_ad, l.origin_url)
                IS NOT DISTINCT FROM (a.origin_source, a.origin_campaign, a.origin_ad, a.origin_url) THEN b.origin_url
                ELSE l.origin_url END
        FROM lead_merge m, jsonb_populate_record(NULL::lead, m.before) b, jsonb_populate_record(NULL::lead, m.after) a
        WHERE m.merge_id = :merge AND m.lead_id = :lead AND l.id = m.lead_id
        """;

    private static final Comparator<Lead> OPEN_LAST = Comparator.comparing((Lead lead) -> lead.closedAt() == null)
            .thenComparing(Lead::id);

    private final CoreDatabase core;
    private final LeadTable leads;
    private final Uniting uniting;
    private final Contacts contacts;

    LeadsOfJoinedContacts(CoreDatabase core, LeadTable leads, Uniting uniting, Contacts contacts) {
        this.core = core;
        this.leads = leads;
        this.uniting = uniting;
        this.contacts = contacts;
    }

    /**
     * A lead as it was before.
     *
     * @param contact whose it was
     * @param survivor the lead that it was made a part of
     * @param now whose it is
     * @param part what it is a part of now
     */
    record Remembered(long leadId, long pipelineId, long contact, @Nullable Long survivor, long now,
            @Nullable Long part) {}

    @Override
    public String name() {
        return "lead-joined-contacts";
    }

    @Override
    public Set<String> types() {
        return Set.of("contact.joined", "contact.parted");
    }

    @Override
    public Database database() {
        return core;
    }

    @Override
    public void on(Event event, Handle handle) {
        if (event.type().equals("contact.joined")) {
            join(event, handle);
        } else {
            part(event, handle);
        }
    }

    private void join(Event event, Handle handle) {
        long kept = event.number("kept");
        handle.createUpdate(REMEMBER).bind("org", event.organisation()).bind("merge", event.number("merge"))
                .bind("kept", kept).bind("gone", event.number("gone")).execute();
        uniting.unite(event, handle, kept, event.number("gone"));
        handle.createUpdate("""
            UPDATE lead_merge m SET after = to_jsonb(l) FROM lead l WHERE l.id = m.lead_id AND m.merge_id = :merge
            """).bind("merge", event.number("merge")).execute();
        tell(event, handle, kept);
    }

    private void part(Event event, Handle handle) {
        long whole = event.number("kept");
        List<Remembered> all = handle.createQuery("""
            SELECT m.lead_id, l.pipeline_id, (m.before ->> 'contact_id')::bigint AS contact,
                   (m.after ->> 'merged_into')::bigint AS survivor, l.contact_id AS now, l.merged_into AS part
            FROM lead_merge m JOIN lead l ON l.id = m.lead_id
            WHERE m.merge_id = :merge ORDER BY (m.after ->> 'merged_into') IS NOT NULL, m.lead_id
            """).bind("merge", event.number("merge")).mapTo(Remembered.class).list();
        for (Remembered lead : all) {
            long person = contacts.card(handle, new ContactId(lead.contact())).map(ContactRef::id).map(ContactId::value)
                    .orElse(lead.contact());
            Long survivor = lead.survivor();
            if (survivor != null && survivor.equals(lead.part())) {
                comeBack(event, handle, lead, person);
            } else if (lead.part() == null && lead.now() == whole) {
                restore(event, handle, lead, person);
                if (person != whole) {
                    relink(event, handle, lead);
                }
            }
        }
        tell(event, handle, whole);
        tell(event, handle, event.number("gone"));
    }

    /** A lead that was made a part of another one; where the person has begun a new one since, it is a part of that. */
    private void comeBack(Event event, Handle handle, Remembered lead, long person) {
        Optional<Lead> rival = leads.open(handle, lead.pipelineId(), person);
        if (rival.isPresent()) {
            handle.createUpdate("UPDATE lead SET merged_into = :rival, contact_id = :person WHERE id = :lead")
                    .bind("rival", rival.get().id()).bind("person", person).bind("lead", lead.leadId()).execute();
        } else {
            restore(event, handle, lead, person);
            relink(event, handle, lead);
        }
    }

    private static void restore(Event event, Handle handle, Remembered lead, long person) {
        handle.createUpdate(RESTORE).bind("merge", event.number("merge")).bind("lead", lead.leadId())
                .bind("person", person).execute();
    }

    private static void relink(Event event, Handle handle, Remembered lead) {
        handle.createUpdate("""
            UPDATE lead_conversation c SET lead_id = m.lead_id FROM lead_merge m
            WHERE m.merge_id = :merge AND m.lead_id = :lead AND c.conversation_id = ANY(m.conversations)
            """).bind("merge", event.number("merge")).bind("lead", lead.leadId()).execute();
    }

    /** Each conversation with the person shows the last of them that is told. */
    private void tell(Event event, Handle handle, long person) {
        leads.ofContact(handle, person).stream().sorted(OPEN_LAST)
                .forEach(lead -> leads.tellChanged(handle, event.organisation(), lead, new Actor.System()));
    }
}
