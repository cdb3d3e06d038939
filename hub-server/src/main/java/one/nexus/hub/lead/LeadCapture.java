package one.nexus.hub.lead;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.Subscriber;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import jakarta.inject.Singleton;

/** Links the conversation of a person to the person's lead, message by message, and notes by what they came. Groups make none. */
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
        return Set.of("message.received", "message.sent-elsewhere", "message.queued", "contact.referred");
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
        switch (event.type()) {
            case "message.queued" -> leads.ofConversation(handle, event.number("conversation"))
                    .ifPresent(lead -> leads.noteContact(handle, lead, event.at()));
            case "contact.referred" -> referred(event, handle);
            default -> {
                if (ofPerson(event)) {
                    capture(event, handle);
                }
            }
        }
    }

    private void referred(Event event, Handle handle) {
        var origin = new LeadOrigin(event.text("source"), event.text("campaign"), filled(event.text("ad")),
                filled(event.text("url")));
        opening.leadOf(handle, sign(event)).filter(lead -> leads.noteOrigin(handle, lead.id(), origin))
                .ifPresent(lead -> tell(handle, event, lead));
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Opening.Sign sign(Event event) {
        return new Opening.Sign(event.organisation(), event.number("contact"), event.number("conversation"),
                event.number("inbox"), LeadTable.writtenAt(event), event.text("backlog").equals("true"));
    }

    private void tell(Handle handle, Event event, Lead lead) {
        leads.lock(handle, lead.id())
                .ifPresent(now -> leads.tellChanged(handle, event.organisation(), now, new Actor.System()));
    }

    private void capture(Event event, Handle handle) {
        long conversation = event.number("conversation");
        Opening.Sign sign = sign(event);
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
        tell(handle, event, lead);
    }
}
