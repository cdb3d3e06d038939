package one.nexus.hub.conversation.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The place of a conversation in the list: by when something last happened in it. */
record ListPlace(Instant activeAt, long id) {

    /** Sorts as text like the list, newest last. */
    @Override
    public String toString() {
        return "%016d-%018d".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, activeAt), id);
    }
}
