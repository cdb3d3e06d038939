package one.nexus.hub.platform.queue;

import one.nexus.hub.shared.OrganisationId;

import java.time.Instant;
import java.util.Map;

/**
 * A job that is being done.
 *
 * @param attempts how often it was begun, this time included
 * @param payload as it was written; whole numbers arrive as {@code Long}
 */
public record Job(long id, String kind, OrganisationId organisation, String lane, Map<String, Object> payload,
        int attempts,
        Instant created) {

    public Job {
        payload = Map.copyOf(payload);
    }

    /** The number under {@code key} of the payload. */
    public long number(String key) {
        return ((Number) payload.getOrDefault(key, 0L)).longValue();
    }

    /** The text under {@code key} of the payload, empty when it has none. */
    public String text(String key) {
        return String.valueOf(payload.getOrDefault(key, ""));
    }
}
