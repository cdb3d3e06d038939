package one.nexus.hub.lead;

import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Event;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Two records turn out to be of one person, who has one open lead: the one that has come further takes the other in. */
@Singleton
class Uniting {

    private final LeadTable leads;
    private final Pipelines pipelines;
    private final Clock clock;

    Uniting(LeadTable leads, Pipelines pipelines, Clock clock) {
        this.leads = leads;
        this.pipelines = pipelines;
        this.clock = clock;
    }

    /** Makes the leads of {@code gone} those of {@code kept}. */
    void unite(Event event, Handle handle, long kept, long gone) {
        for (Lead lead : leads.ofContact(handle, gone)) {
            Optional<Lead> other = lead.closedAt() == null
                    ? leads.open(handle, lead.pipelineId(), kept)
                    : Optional.empty();
            other.ifPresentOrElse(rival -> join(event, handle, lead, rival), () -> give(event, handle, lead, kept));
        }
    }

    private void give(Event event, Handle handle, Lead lead, long contact) {
        handle.createUpdate("UPDATE lead SET contact_id = :contact, version = version + 1 WHERE id = :id")
                .bind("contact", contact)
                .bind("id", lead.id())
                .execute();
        tell(event, handle, lead.id());
    }

    private void join(Event event, Handle handle, Lead ofGone, Lead ofKept) {
        List<Stage> stages = pipelines.of(handle, event.organisation()).stream()
                .flatMap(pipeline -> pipeline.stages().stream()).toList();
        boolean goneIsFurther = position(stages, ofGone) > position(stages, ofKept);
        Lead survivor = goneIsFurther ? ofGone : ofKept;
        Lead part = goneIsFurther ? ofKept : ofGone;
        handle.createUpdate("""
                UPDATE lead SET merged_into = :survivor, closed_at = :at, contact_id = :contact, version = version + 1 WHERE id = :part
                """)
                .bind("survivor", survivor.id())
                .bind("at", clock.instant())
                .bind("contact", ofKept.contactId())
                .bind("part", part.id())
                .execute();
        handle.createUpdate("""
                UPDATE lead AS s SET contact_id = :contact, owner_id = coalesce(s.owner_id, p.owner_id),
                  value_cents = coalesce(s.value_cents, p.value_cents), next_step = coalesce(s.next_step, p.next_step),
                  next_step_on = coalesce(s.next_step_on, p.next_step_on), title = coalesce(s.title, p.title),
                  last_contact_at = greatest(s.last_contact_at, p.last_contact_at),
                  opened_at = least(s.opened_at, p.opened_at), version = s.version + 1,
                  origin_source = o.origin_source, origin_campaign = o.origin_campaign, origin_ad = o.origin_ad,
                  origin_url = o.origin_url
                FROM lead p, LATERAL (
                  SELECT f.origin_source, f.origin_campaign, f.origin_ad, f.origin_url
                  FROM lead f WHERE f.id IN (:survivor, :part)
                  ORDER BY f.origin_source IS NULL, f.opened_at, f.id LIMIT 1
                ) o
                WHERE s.id = :survivor AND p.id = :part
                """)
                .bind("contact", ofKept.contactId())
                .bind("survivor", survivor.id())
                .bind("part", part.id())
                .execute();
        handle.createUpdate("UPDATE lead_conversation SET lead_id = :survivor WHERE lead_id = :part")
                .bind("survivor", survivor.id())
                .bind("part", part.id())
                .execute();
        tell(event, handle, survivor.id());
    }

    private void tell(Event event, Handle handle, long lead) {
        leads.lock(handle, lead)
                .ifPresent(now -> leads.tellChanged(handle, event.organisation(), now, new Actor.System()));
    }

    private static int position(List<Stage> stages, Lead lead) {
        return stages.stream().filter(stage -> stage.id() == lead.stageId()).mapToInt(Stage::position).findFirst()
                .orElse(0);
    }
}
