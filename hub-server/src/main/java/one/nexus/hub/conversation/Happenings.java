package one.nexus.hub.conversation;

import one.nexus.hub.platform.data.Together;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happens in one transaction of one organisation, gathered so that it goes to the outbox in one statement. */
public final class Happenings {

    private final OrganisationId organisation;
    private final Actor actor;
    private final List<NewEvent> events = new ArrayList<>();
    private final List<String> traces = new ArrayList<>();
    private String trace = "";

    public Happenings(OrganisationId organisation, Actor actor) {
        this.organisation = organisation;
        this.actor = actor;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    /** Who causes what is recorded. */
    public Actor actor() {
        return actor;
    }

    /** The trace id of what is recorded from now on. */
    public void under(String trace) {
        this.trace = trace;
    }

    /** Something happened to a conversation; said twice in a row it is recorded once. */
    public void conversation(String type, long conversation) {
        add(new NewEvent(organisation, type, actor, Map.of("conversation", conversation)));
    }

    /** Something happened to a message. */
    public void message(String type, long conversation, long message) {
        message(type, conversation, message, Map.of());
    }

    /** Something happened to a message, with a few facts about it. */
    public void message(String type, long conversation, long message, Map<String, Object> facts) {
        Map<String, Object> data = new LinkedHashMap<>(facts);
        data.put("conversation", conversation);
        data.put("message", message);
        add(new NewEvent(organisation, type, actor, data));
    }

    /** An event of another shape. */
    public void add(NewEvent event) {
        if (events.isEmpty() || !events.getLast().equals(event)) {
            events.add(event);
            traces.add(trace);
        }
    }

    /** Writes everything beside the rows of the transaction of {@code handle}. */
    public void record(Handle handle, Outbox outbox) {
        outbox.appendAll(handle, events, traces);
    }

    /** The same, sent with other statements. */
    public void record(Together last, Outbox outbox) {
        outbox.appendAll(last, events, traces);
    }
}
