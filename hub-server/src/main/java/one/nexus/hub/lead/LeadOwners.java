package one.nexus.hub.lead;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.Subscriber;
import org.jdbi.v3.core.Handle;

import java.util.Set;
import jakarta.inject.Singleton;

/** Whoever looks after the conversation owns its open lead. Giving the conversation to nobody leaves the owner. */
@Singleton
class LeadOwners implements Subscriber {

    private static final String ASSIGNEE = "assignee";

    private final CoreDatabase core;
    private final LeadTable leads;

    LeadOwners(CoreDatabase core, LeadTable leads) {
        this.core = core;
        this.leads = leads;
    }

    @Override
    public String name() {
        return "lead-owners";
    }

    @Override
    public Set<String> types() {
        return Set.of("conversation.changed");
    }

    @Override
    public Database database() {
        return core;
    }

    @Override
    public void on(Event event, Handle handle) {
        long assignee = event.number(ASSIGNEE);
        if (assignee == 0) {
            return;
        }
        leads.ofConversation(handle, event.number("conversation"))
                .flatMap(lead -> leads.lock(handle, lead))
                .filter(lead -> lead.closedAt() == null)
                .filter(lead -> lead.ownerId() == null || lead.ownerId() != assignee)
                .ifPresent(lead -> own(event, handle, lead, assignee));
    }

    private void own(Event event, Handle handle, Lead lead, long owner) {
        handle.createUpdate("UPDATE lead SET owner_id = :owner, version = version + 1 WHERE id = :id")
                .bind("owner", owner)
                .bind("id", lead.id())
                .execute();
        leads.lock(handle, lead.id())
                .ifPresent(owned -> leads.tellChanged(handle, event.organisation(), owned, event.actor()));
    }
}
