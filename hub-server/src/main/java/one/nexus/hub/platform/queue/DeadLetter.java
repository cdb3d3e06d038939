package one.nexus.hub.platform.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * Work that was given up.
 *
 * @param database {@code chat} or {@code core}
 * @param kind of the job; {@code on.<subscriber>} for the reaction to an event
 * @param code stable, translated by the console
 * @param reason a sentence an administrator can read
 */
public record DeadLetter(String database, long id, String kind, Map<String, Object> payload, String code, String reason,
        int attempts, Instant at) {

    public DeadLetter {
        payload = Map.copyOf(payload);
    }

    /** Where a letter stands in the list of both databases. */
    public record Place(Instant at, String database, long id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::at).thenComparing(Place::database)
                .thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    public Place place() {
        return new Place(at, database, id);
    }

    /** Unique over both databases: {@code chat:5}. */
    public String key() {
        return database + ":" + id;
    }
}
