package one.nexus.hub.platform.outbox;

import org.jdbi.v3.core.Handle;

import jakarta.inject.Singleton;

/** Where a feature says what happened, in the same transaction as the rows it wrote. The relay carries it on. */
@Singleton
public class Outbox {

    /**
     * Writes {@code event} beside the rows of the transaction of {@code handle}, whose organisation must be the event's.
     */
    public void append(Handle handle, NewEvent event) {
        throw new UnsupportedOperationException("written with the relay: " + handle + event);
    }
}
