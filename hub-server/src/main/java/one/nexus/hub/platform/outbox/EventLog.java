package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.data.Json;
import one.nexus.hub.shared.OrganisationId;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The events of the last {@link #KEPT_HOURS} hours, for a socket that comes back. */
@Singleton
public class EventLog {

    /** How long an event can be read again. */
    public static final int KEPT_HOURS = 72;

    private final Json json;

    EventLog(Json json) {
        this.json = json;
    }

    /**
     * The events of {@code organisation} after {@code seq}, in order, at most {@code limit}; ask again with the last one's
     * seq until fewer come.
     *
     * @return empty when events after {@code seq} are no longer kept: the reader has to load everything anew
     */
    public Optional<List<Event>> since(Database database, OrganisationId organisation, long seq, int limit) {
        return database.read(organisation, handle -> {
            long forgotten = handle.createQuery("SELECT nexus_forgotten()").mapTo(Long.class).one();
            if (seq < forgotten) {
                return Optional.empty();
            }
            return Optional.of(handle.createQuery("SELECT " + EventRow.COLUMNS + """
                 FROM outbox WHERE org_id = :org AND seq > :seq ORDER BY seq LIMIT :limit
                """).bind("org", organisation).bind("seq", seq).bind("limit", limit).mapTo(EventRow.class)
                    .map(row -> row.event(database.name(), json)).list());
        });
    }

    /** The seq of the newest event that any organisation may have, 0 before the first: where a new socket starts. */
    public long head(Database database, OrganisationId organisation) {
        return database.read(organisation, handle -> handle.createQuery("""
            SELECT greatest(coalesce((SELECT max(seq) FROM outbox WHERE org_id = :org AND seq IS NOT NULL), 0), nexus_forgotten())
            """).bind("org", organisation).mapTo(Long.class).one());
    }
}
