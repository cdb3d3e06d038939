package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.Database;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;

/**
 * A feature that reacts to events of features below it. Each bean of this type gets a durable queue of its own; an event
 * is handed over at least once by the broker and applied once: the event's id is recorded in {@link #database()} in the
 * same transaction as the reaction.
 */
public interface Subscriber {

    /** A stable name, part of the queue's name: {@code lead-capture}. */
    String name();

    /** The event types it wants. */
    Set<String> types();

    /** The database the reaction writes to. */
    Database database();

    /**
     * Reacts inside a transaction of the event's organisation. Throwing rolls back and retries with back-off; after five
     * attempts the event goes to the dead letters with its reason.
     */
    void on(Event event, Handle handle);

    /**
     * Reacts to what comes together, all of it of one organisation and in order, inside one transaction. As {@link #on} for
     * each; a subscriber that is told much does with few statements what need not be done one by one.
     */
    default void onAll(List<Event> events, Handle handle) {
        Trace.each(events, event -> on(event, handle));
    }
}
