package one.nexus.hub.platform.outbox;

import java.util.List;

/**
 * Is told of every event of every organisation once per node, in the order of {@code seq} within an organisation: at once
 * for events numbered by this node, through the broker for those of others.
 */
public interface LiveTap {

    /** Takes note of {@code events}; must be quick and must not throw. */
    void assigned(List<Event> events);

    /**
     * Events that other nodes numbered may have been missed, because the broker was away or another node died, and will not be
     * told any more: what is told after this is newer. Must be quick and must not throw.
     */
    default void interrupted() {}
}
