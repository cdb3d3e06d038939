package one.nexus.hub.live;

import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.shared.OrganisationId;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A feature's answer to "what does a screen show of this event?". Asked once per event and node, for many events at a
 * time, so that a burst costs a few queries and not a few per message.
 */
public interface Presenter {

    /** The event types this presenter knows; no two presenters share one. */
    Set<String> types();

    /**
     * Reads what the events speak of, as it is now.
     *
     * @param organisation whose events they are
     * @param events in order, all of {@link #types()}
     * @return the views by {@link Event#seq()}; an event whose object is gone is left out and not pushed
     */
    Map<Long, LiveView> present(OrganisationId organisation, List<Event> events);
}
