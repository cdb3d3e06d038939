package one.nexus.hub.channel;

import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.OutboundAction;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Where upper features order that something goes out; it goes in the order of the orders, inbox by inbox. */
@Singleton
public class Dispatch {

    /** The kind of the jobs. */
    public static final String KIND = "send";

    private final Jobs jobs;

    Dispatch(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * A message, by where it belongs.
     *
     * @param conversation whoever looks after an order that failed is led there
     */
    public record Place(InboxId inbox, long conversation, long message) {

        private Map<String, Object> payload() {
            return Map.of("inbox", inbox.value(), "conversation", conversation, "message", message);
        }
    }

    /** Orders the sending of a message, in the transaction that wrote it. */
    public void message(Handle handle, OrganisationId organisation, Place message) {
        enqueue(handle, organisation, message.inbox(), message.payload());
    }

    /**
     * Orders an action on a message, or on the chat of one.
     *
     * @param message handed back to {@link Outgoing#performed}
     */
    public void action(Handle handle, OrganisationId organisation, Place message, OutboundAction action) {
        Map<String, Object> payload = new HashMap<>(Actions.written(action));
        payload.putAll(message.payload());
        enqueue(handle, organisation, message.inbox(), payload);
    }

    private void enqueue(Handle handle, OrganisationId organisation, InboxId inbox, Map<String, Object> payload) {
        jobs.enqueue(handle, new NewJob(KIND, organisation, Inbox.lane(inbox), payload, Optional.empty()));
    }
}
