package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.Json;
import one.nexus.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A numbered row of the outbox. */
record EventRow(long seq, UUID eventId, OrganisationId orgId, String type, Instant at, String actor, String data,
        @Nullable String trace) {

    static final String COLUMNS = "seq, event_id, org_id, type, at, actor, data::text AS data, trace";

    Event event(String database, Json json) {
        return new Event(database, seq, eventId, orgId, type, at, Actor.of(actor), json.read(data),
                Optional.ofNullable(trace));
    }
}
