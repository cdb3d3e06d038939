package one.nexus.hub.platform.queue;

import one.nexus.hub.shared.OrganisationId;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Work to be done after the commit.
 *
 * @param kind names the {@link JobWorker}
 * @param lane jobs of one lane are done strictly in the order they were written ({@code inbox:7}), unless the worker says
 *     that its lanes are parallel
 * @param payload ids and small facts: {@code String}, {@code Long}, {@code Boolean} values
 * @param due not before; at once when empty
 */
public record NewJob(String kind, OrganisationId organisation, String lane, Map<String, Object> payload,
        Optional<Instant> due) {

    public NewJob {
        payload = Map.copyOf(payload);
    }
}
