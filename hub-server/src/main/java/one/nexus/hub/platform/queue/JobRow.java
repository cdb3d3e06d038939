package one.nexus.hub.platform.queue;

import one.nexus.hub.platform.data.Json;
import one.nexus.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** A row of {@code job} that this node has taken. */
record JobRow(long id, OrganisationId orgId, String kind, String lane, String payload, @Nullable String trace,
        Instant createdAt, int attempts) {

    static final String COLUMNS = "id, org_id, kind, lane, payload::text AS payload, trace, created_at, attempts";

    Job job(Json json) {
        return new Job(id, kind, orgId, lane, json.read(payload), attempts, createdAt);
    }

    Optional<String> traced() {
        return Optional.ofNullable(trace);
    }
}
