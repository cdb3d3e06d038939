package one.nexus.hub.platform.outbox;

import one.nexus.hub.shared.OrganisationId;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The one event envelope, as every consumer and every socket sees it.
 *
 * @param db {@code chat} or {@code core}
 * @param seq the place in the order of its database, given by the relay: of one organisation's events none is ever
 *     given a smaller one later
 * @param id unique, the key of idempotent consumers
 * @param data ids and small facts; whole numbers arrive as {@code Long}
 * @param trace the id of the request or webhook that caused it, for the logs
 */
public record Event(String db, long seq, UUID id, OrganisationId organisation, String type, Instant at, Actor actor,
        Map<String, Object> data, Optional<String> trace) {

    public Event {
        data = Map.copyOf(data);
    }

    /** The id under {@code key} of the event's data. */
    public long number(String key) {
        return ((Number) data.getOrDefault(key, 0L)).longValue();
    }

    /** The text under {@code key} of the event's data, empty when it has none. */
    public String text(String key) {
        return String.valueOf(data.getOrDefault(key, ""));
    }
}
