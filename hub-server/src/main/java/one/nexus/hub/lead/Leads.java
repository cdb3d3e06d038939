package one.nexus.hub.lead;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.team.Members;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The leads of an organisation: to be looked at, moved and changed. */
@Singleton
public class Leads {

    private final CoreDatabase core;
    private final LeadTable table;
    private final Pipelines pipelines;
    private final LeadViews views;
    private final Members members;
    private final Clock clock;

    Leads(CoreDatabase core, LeadTable table, Pipelines pipelines, LeadViews views, Members members, Clock clock) {
        this.core = core;
        this.table = table;
        this.pipelines = pipelines;
        this.views = views;
        this.members = members;
        this.clock = clock;
    }

    /** The pipelines of the caller's organisation, the default one first. */
    public List<Pipeline> pipelines(Caller caller) {
        return pipelines.of(caller.organisation());
    }

    /** A lead. @throws NotFound when the organisation has none of this id */
    public LeadView find(Caller caller, long id) {
        Lead lead = core.read(caller.organisation(), handle -> handle
                .createQuery("SELECT " + LeadTable.COLUMNS + " FROM lead WHERE id = :id AND merged_into IS NULL")
                .bind("id", id)
                .mapTo(Lead.class)
                .findOne()).orElseThrow(() -> new NotFound("lead"));
        return views.show(caller.organisation(), lead);
    }

    /** The lead that a conversation is about; none for a group. */
    public Optional<LeadView> ofConversation(Caller caller, long conversation) {
        return core.read(caller.organisation(), handle -> table.ofConversation(handle, conversation))
                .map(lead -> find(caller, lead));
    }

    /**
     * Moves a lead to another stage of its pipeline.
     *
     * @param reason why it was lost
     * @param seen the version the caller saw; absent to move it however it stands
     */
    public LeadView move(Caller caller, long id, long stage, Optional<String> reason, Optional<Integer> seen) {
        Lead moved = core.write(caller.organisation(), handle -> {
            Lead lead = table.lock(handle, id).orElseThrow(() -> new NotFound("lead"));
            refuse(lead.staleFor(seen));
            Pipeline pipeline = pipelines.of(handle, caller.organisation()).stream()
                    .filter(found -> found.id() == lead.pipelineId())
                    .findFirst()
                    .orElseThrow(() -> new NotFound("lead"));
            return switch (lead.moveTo(pipeline, stage, reason, clock.instant())) {
                case Lead.Refused refused -> throw refused.refusal().told();
                case Lead.Stays ignored -> lead;
                case Lead.Moved done -> {
                    table.store(handle, done.lead());
                    table.tellMoved(handle, caller.organisation(), lead, done.lead(), caller.actor());
                    yield done.lead();
                }
            };
        });
        return views.show(caller.organisation(), moved);
    }

    /** Changes what is known of a lead. @throws one.nexus.hub.platform.web.Invalid naming what cannot be taken */
    public LeadView change(Caller caller, long id, Map<String, @Nullable Object> given) {
        var change = new LeadChange(given);
        Lead changed = core.write(caller.organisation(), handle -> {
            Lead lead = table.lock(handle, id).orElseThrow(() -> new NotFound("lead"));
            refuse(lead.staleFor(change.version()));
            Lead after = change.applied(lead, user -> members.belongs(handle, user));
            table.store(handle, after);
            table.tellChanged(handle, caller.organisation(), after, caller.actor());
            return after;
        });
        return views.show(caller.organisation(), changed);
    }

    private static void refuse(Optional<LeadRefusal> refusal) {
        refusal.ifPresent(reason -> {
            throw reason.told();
        });
    }
}
