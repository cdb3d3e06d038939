package one.nexus.hub.lead;

import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jakarta.inject.Singleton;

/** The statements on leads that change something, each with its event; all run in the transaction of their caller. */
@Singleton
class LeadTable {

    static final String COLUMNS = """
            id, pipeline_id, stage_id, stage_since, title, contact_id, conversation_id, inbox_id, owner_id, value_cents, currency,
            next_step, next_step_on, last_contact_at, lost_reason, opened_at, closed_at, version,
            origin_source, origin_campaign, origin_ad, origin_url
            """;

    private static final String UNIQUE_VIOLATION = "23505";

    private final Outbox outbox;

    LeadTable(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A lead that nobody else changes until the end of the transaction. */
    Optional<Lead> lock(Handle handle, long id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM lead WHERE id = :id AND merged_into IS NULL FOR UPDATE")
                .bind("id", id)
                .mapTo(Lead.class)
                .findOne();
    }

    /** The open lead of a person in a pipeline. */
    Optional<Lead> open(Handle handle, long pipeline, long contact) {
        return handle.createQuery("SELECT " + COLUMNS + """
                 FROM lead WHERE pipeline_id = :pipeline AND contact_id = :contact AND closed_at IS NULL FOR UPDATE
                """)
                .bind("pipeline", pipeline)
                .bind("contact", contact)
                .mapTo(Lead.class)
                .findOne();
    }

    /** Stores a lead as it is now. @throws one.nexus.hub.platform.web.Conflict when the person has another open one */
    void store(Handle handle, Lead lead) {
        try {
            handle.createUpdate("""
                    UPDATE lead SET stage_id = :stageId, stage_since = :stageSince, title = :title, contact_id = :contactId,
                      owner_id = :ownerId, value_cents = :valueCents, next_step = :nextStep, next_step_on = :nextStepOn,
                      lost_reason = :lostReason, closed_at = :closedAt, version = :version
                    WHERE id = :id
                    """)
                    .bind("id", lead.id())
                    .bind("stageId", lead.stageId())
                    .bind("stageSince", lead.stageSince())
                    .bindByType("title", lead.title(), String.class)
                    .bind("contactId", lead.contactId())
                    .bindByType("ownerId", lead.ownerId(), Long.class)
                    .bindByType("valueCents", lead.valueCents(), Long.class)
                    .bindByType("nextStep", lead.nextStep(), String.class)
                    .bindByType("nextStepOn", lead.nextStepOn(), LocalDate.class)
                    .bindByType("lostReason", lead.lostReason(), String.class)
                    .bindByType("closedAt", lead.closedAt(), Instant.class)
                    .bind("version", lead.version())
                    .execute();
        } catch (UnableToExecuteStatementException refused) {
            if (refused.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                throw new LeadRefusal.AnotherOpen().told();
            }
            throw refused;
        }
    }

    /** Writes the step into the history and tells of it. */
    void tellMoved(Handle handle, OrganisationId organisation, Lead before, Lead after, Actor actor) {
        remember(handle, organisation, before.stageId(), after, actor);
        Map<String, Object> data = facts(handle, after);
        data.put("from", before.stageId());
        data.put("to", after.stageId());
        outbox.append(handle, new NewEvent(organisation, "lead.stage-changed", actor, data));
    }

    void tellOpened(Handle handle, OrganisationId organisation, Lead lead, Actor actor) {
        remember(handle, organisation, null, lead, actor);
        outbox.append(handle, new NewEvent(organisation, "lead.opened", actor, facts(handle, lead)));
    }

    void tellChanged(Handle handle, OrganisationId organisation, Lead lead, Actor actor) {
        outbox.append(handle, new NewEvent(organisation, "lead.changed", actor, facts(handle, lead)));
    }

    /**
     * What every event of a lead carries, enough for a projection that never asks back. {@code current} tells whether the
     * person's conversations are about this lead, not about a later one.
     */
    private static Map<String, Object> facts(Handle handle, Lead lead) {
        boolean current = lead.closedAt() == null || handle
                .createQuery("SELECT EXISTS (SELECT FROM lead_conversation WHERE lead_id = :lead)")
                .bind("lead", lead.id())
                .mapTo(Boolean.class)
                .one();
        Map<String, Object> data = new HashMap<>(Map.of("lead", lead.id(), "contact", lead.contactId(), "stage",
                lead.stageId(), "pipeline", lead.pipelineId(), "current", current));
        if (lead.conversationId() != null) {
            data.put("conversation", lead.conversationId());
        }
        return data;
    }

    private static void remember(Handle handle, OrganisationId organisation, @Nullable Long from, Lead lead,
            Actor actor) {
        handle.createUpdate("""
                INSERT INTO lead_stage_change (org_id, lead_id, from_stage, to_stage, at, actor, reason)
                VALUES (:org, :lead, :from, :to, :at, :actor, :reason)
                """)
                .bind("org", organisation)
                .bind("lead", lead.id())
                .bindByType("from", from, Long.class)
                .bind("to", lead.stageId())
                .bind("at", lead.stageSince())
                .bind("actor", actor.code())
                .bindByType("reason", lead.lostReason(), String.class)
                .execute();
    }

    /** Points a conversation at a lead. @return whether it pointed elsewhere, or nowhere, before */
    boolean link(Handle handle, OrganisationId organisation, long conversation, long lead) {
        return handle.createUpdate("""
                INSERT INTO lead_conversation AS l (org_id, conversation_id, lead_id) VALUES (:org, :conversation, :lead)
                ON CONFLICT (org_id, conversation_id) DO UPDATE SET lead_id = excluded.lead_id
                  WHERE l.lead_id <> excluded.lead_id
                """).bind("org", organisation).bind("conversation", conversation).bind("lead", lead).execute() > 0;
    }

    /** When what the event tells of was written: a message may be heard of long after. */
    static Instant writtenAt(Event event) {
        long sentAt = event.number("sentAt");
        return sentAt == 0 ? event.at() : Instant.ofEpochMilli(sentAt);
    }

    /** Notes when something was last said with the person, wherever it is said out of order too. */
    void noteContact(Handle handle, long lead, Instant at) {
        handle.createUpdate("UPDATE lead SET last_contact_at = greatest(last_contact_at, :at) WHERE id = :lead")
                .bind("lead", lead)
                .bind("at", at)
                .execute();
    }

    /** Notes by what its person came; what was noted first stays. @return whether this was the first */
    boolean noteOrigin(Handle handle, long lead, LeadOrigin origin) {
        return handle.createUpdate("""
                UPDATE lead SET origin_source = :source, origin_campaign = :campaign, origin_ad = :ad, origin_url = :url,
                  version = version + 1
                WHERE id = :lead AND origin_source IS NULL
                """)
                .bind("lead", lead)
                .bind("source", origin.source())
                .bind("campaign", origin.campaign())
                .bindByType("ad", origin.ad(), String.class)
                .bindByType("url", origin.url(), String.class)
                .execute() > 0;
    }

    /**
     * Notes the messages of {@code events} whose conversation is about the open lead of its person in the pipeline that
     * leads begin in, all at once.
     *
     * @return their conversations; for the others there is more to do
     */
    Set<Long> noteKnown(Handle handle, List<Event> events) {
        Map<Long, Event> last = new TreeMap<>();
        events.forEach(event -> last.merge(event.number("conversation"), event,
                (first, next) -> writtenAt(next).isAfter(writtenAt(first)) ? next : first));
        if (last.isEmpty()) {
            return Set.of();
        }
        return handle.createQuery("""
                WITH told AS (
                  SELECT l.id, e.conversation, e.at
                  FROM unnest(CAST(:conversations AS bigint[]), CAST(:contacts AS bigint[]), CAST(CAST(:times AS text[]) AS timestamptz[]))
                    AS e (conversation, contact, at)
                  JOIN lead_conversation c ON c.conversation_id = e.conversation
                  JOIN lead l ON l.id = c.lead_id AND l.contact_id = e.contact AND l.closed_at IS NULL
                  JOIN pipeline p ON p.id = l.pipeline_id AND p.is_default
                  ORDER BY l.id FOR UPDATE OF l
                ), newest AS (
                  SELECT id, max(at) AS at FROM told GROUP BY id
                ), noted AS (
                  UPDATE lead SET last_contact_at = greatest(last_contact_at, n.at) FROM newest n WHERE lead.id = n.id
                )
                SELECT conversation FROM told
                """)
                .bindArray("conversations", Long.class, List.copyOf(last.keySet()))
                .bindArray("contacts", Long.class,
                        last.values().stream().map(event -> event.number("contact")).toList())
                .bindArray("times", String.class,
                        last.values().stream().map(event -> writtenAt(event).toString()).toList())
                .mapTo(Long.class)
                .set();
    }

    /** The lead a conversation is about. */
    Optional<Long> ofConversation(Handle handle, long conversation) {
        return handle.createQuery("SELECT lead_id FROM lead_conversation WHERE conversation_id = :conversation")
                .bind("conversation", conversation)
                .mapTo(Long.class)
                .findOne();
    }

    /** Every lead of a person, the oldest first. */
    List<Lead> ofContact(Handle handle, long contact) {
        return handle.createQuery("SELECT " + COLUMNS + """
                 FROM lead WHERE contact_id = :contact AND merged_into IS NULL ORDER BY id FOR UPDATE
                """)
                .bind("contact", contact)
                .mapTo(Lead.class)
                .list();
    }
}
