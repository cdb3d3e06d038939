package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.data.Json;
import one.nexus.hub.platform.data.Together;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jakarta.inject.Singleton;

/** Where a feature says what happened, in the same transaction as the rows it wrote. The relay carries it on. */
@Singleton
public class Outbox {

    private static final String INSERT = """
        INSERT INTO outbox (org_id, type, actor, at, trace, data)
        VALUES (:org, :type, :actor, :at, :trace, CAST(:data AS jsonb))
        """;

    private static final String INSERT_MANY = """
        INSERT INTO outbox (org_id, type, actor, at, trace, data)
        SELECT :org, e.type, e.actor, :at, nullif(e.trace, ''), CAST(e.data AS jsonb)
        FROM unnest(CAST(:types AS text[]), CAST(:actors AS text[]), CAST(:traces AS text[]), CAST(:data AS text[]))
            WITH ORDINALITY AS e (type, actor, trace, data, place)
        ORDER BY e.place
        """;

    private final Clock clock;
    private final Json json;
    private final Wake wake;

    Outbox(Clock clock, Json json, Wake wake) {
        this.clock = clock;
        this.json = json;
        this.wake = wake;
    }

    /**
     * Writes {@code event} beside the rows of the transaction of {@code handle}, whose organisation must be the event's.
     * Once the transaction has committed the relay is woken.
     */
    public void append(Handle handle, NewEvent event) {
        handle.createUpdate(INSERT)
                .bind("org", event.organisation())
                .bind("type", event.type())
                .bind("actor", event.actor().code())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("trace", Trace.current().orElse(null))
                .bind("data", json.write(event.data()))
                .execute();
        String database = Database.nameOf(handle);
        handle.afterCommit(() -> wake.committed(database));
    }

    /**
     * Writes many events of one organisation in their order, by one statement, as {@link #append} does each.
     *
     * @param traces the trace of each event, in the same order; empty for none
     */
    public void appendAll(Handle handle, List<NewEvent> events, List<String> traces) {
        var alone = new Together(handle);
        appendAll(alone, events, traces);
        alone.run();
    }

    /** As {@link #appendAll(Handle, List, List)}, sent with other statements. */
    public void appendAll(Together last, List<NewEvent> events, List<String> traces) {
        if (events.isEmpty()) {
            return;
        }
        last.add(INSERT_MANY, insert -> insert
                .bind("org", events.getFirst().organisation())
                .bindArray("types", String.class, events.stream().map(NewEvent::type).toList())
                .bindArray("actors", String.class, events.stream().map(event -> event.actor().code()).toList())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bindArray("traces", String.class, traces)
                .bindArray("data", String.class, events.stream().map(event -> json.write(event.data())).toList()));
        String database = Database.nameOf(last.handle());
        last.handle().afterCommit(() -> wake.committed(database));
    }
}
