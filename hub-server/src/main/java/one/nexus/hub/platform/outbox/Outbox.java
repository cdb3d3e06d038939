package one.nexus.hub.platform.outbox;

import io.micronaut.json.JsonMapper;
import one.nexus.hub.platform.data.Database;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import jakarta.inject.Singleton;

/** Where a feature says what happened, in the same transaction as the rows it wrote. The relay carries it on. */
@Singleton
public class Outbox {

    private static final String INSERT = """
        INSERT INTO outbox (org_id, type, actor, at, trace, data)
        VALUES (:org, :type, :actor, :at, :trace, CAST(:data AS jsonb))
        """;

    private final Clock clock;
    private final JsonMapper json;
    private final Wake wake;

    Outbox(Clock clock, JsonMapper json, Wake wake) {
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
                .bind("data", text(event.data()))
                .execute();
        String database = Database.nameOf(handle);
        handle.afterCommit(() -> wake.committed(database));
    }

    private String text(Map<String, Object> data) {
        try {
            return new String(json.writeValueAsBytes(data), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
