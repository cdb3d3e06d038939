package one.nexus.hub.live;

import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.shared.OrganisationId;

import java.util.List;
import java.util.Map;

/**
 * A feature's answer to "what does a screen show of this event?". Asked once per event and node, for many events at a
 * time, so that a burst costs a few queries and not a few per message.
 */
public interface Presenter {

    /**
     * The event types this presenter knows, each with the code of the permission by which screens see it; no two
     * presenters share one.
     */
    Map<String, String> permissions();

    /**
     * Reads what the events speak of, as it is now.
     *
     * @param organisation whose events they are
     * @param events in order, all of {@link #permissions()}
     * @return by {@link Event#seq()} the JSON the console patches into what it has, a serialisable record; an event whose
     *     object is gone is left out and not pushed
     */
    Map<Long, Object> present(OrganisationId organisation, List<Event> events);
}
