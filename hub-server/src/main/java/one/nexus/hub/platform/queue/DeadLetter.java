package one.nexus.hub.platform.queue;

import java.time.Instant;
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

    /** Unique over both databases: {@code chat:5}. */
    public String key() {
        return database + ":" + id;
    }
}
