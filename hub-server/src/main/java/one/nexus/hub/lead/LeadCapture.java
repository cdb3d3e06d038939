package one.nexus.hub.lead;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.Subscriber;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;
import jakarta.inject.Singleton;

/** Links the conversation of a person to the person's lead, message by message. Groups make none. */
@Singleton
class LeadCapture implements Subscriber {

    private final CoreDatabase core;
    private final Opening opening;
    private final LeadTable leads;

    LeadCapture(CoreDatabase core, Opening opening, LeadTable leads) {
        this.core = core;
        this.opening = opening;
        this.leads = leads;
    }

    @Override
    public String name() {
        return "lead-capture";
    }

    @Override
    public Set<String> types() {
        return Set.of("message.received", "message.sent-elsewhere", "message.queued");
    }

    @Override
    public Database database() {
        return core;
    }

    /** Most messages are of somebody whose lead and link stand already: one statement notes all of them. */
    @Override
    public void onAll(List<Event> events, Handle handle) {
        Set<Long> noted = leads.noteKnown(handle, events.stream().filter(LeadCapture::ofPerson).toList());
        Subscriber.super.onAll(events.stream()
                .filter(event -> !ofPerson(event) || !noted.contains(event.number("conversation"))).toList(), handle);
    }

    private static boolean ofPerson(Event event) {
        return !event.type().equals("message.queued") && event.text("kind").equals("person")
                && event.number("contact") > 0;
    }

    @Override
    public void on(Event event, Handle handle) {
        if (event.type().equals("message.queued")) {
            leads.ofConversation(handle, event.number("conversation"))
                    .ifPresent(lead -> leads.noteContact(handle, lead, event.at()));
            return;
        }
        if (ofPerson(event)) {
            capture(event, handle);
        }
    }

    private void capture(Event event, Handle handle) {
        long conversation = event.number("conversation");
        boolean backlog = event.text("backlog").equals("true");
        var sign = new Opening.Sign(event.organisation(), event.number("contact"), conversation, event.number("inbox"),
                LeadTable.writtenAt(event), backlog);
        opening.leadOf(handle, sign).ifPresent(lead -> {
            leads.noteContact(handle, lead.id(), sign.at());
            boolean linked = leads.link(handle, event.organisation(), conversation, lead.id());
            Long known = lead.conversationId();
            if (linked && (known == null || known != conversation)) {
                wroteElsewhere(handle, event, lead);
            }
        });
    }

    /** The person goes on in another conversation: the lead shows that one. */
    private void wroteElsewhere(Handle handle, Event event, Lead lead) {
        handle.createUpdate("""
                UPDATE lead SET conversation_id = :conversation, inbox_id = nullif(:inbox, 0), version = version + 1 WHERE id = :id
                """)
                .bind("conversation", event.number("conversation"))
                .bind("inbox", event.number("inbox"))
                .bind("id", lead.id())
                .execute();
        leads.lock(handle, lead.id())
                .ifPresent(moved -> leads.tellChanged(handle, event.organisation(), moved, new Actor.System()));
    }
}
