package one.nexus.hub.platform.outbox;

import java.util.List;

/**
 * Is told of every event of every organisation once per node, in the order of {@code seq} within an organisation: at once
 * for events numbered by this node, through the broker for those of others.
 */
public interface LiveTap {

    /** Takes note of {@code events}; must be quick and must not throw. */
    void assigned(List<Event> events);

    /** The broker is connected again: events that other nodes numbered meanwhile may have been missed. */
    default void interrupted() {}
}
