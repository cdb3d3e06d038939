package one.nexus.hub.team.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Caller;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

/** The lines of the audit trail as a person reads them. */
@Singleton
class AuditTrail {

    private final CoreDatabase core;
    private final JsonMapper json;

    AuditTrail(CoreDatabase core, JsonMapper json) {
        this.core = core;
        this.json = json;
    }

    /** @param actor absent for the hub itself and for a sign-in that failed */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AuditView(long id, Instant at, @Nullable ActorView actor, String action, String subject,
            Map<String, String> detail,
            String address) {}

    @Serdeable
    record ActorView(long id, String name) {}

    record Line(long id, Instant at, @Nullable Long actor, @Nullable String actorName, String action, String subject,
            String detail,
            String address) {}

    List<AuditView> before(Caller caller, long id, int limit) {
        return core.read(caller.organisation(), handle -> handle.createQuery("""
                SELECT a.id, a.at, a.actor, u.name AS actor_name, a.action, a.subject, a.detail::text AS detail, a.address
                FROM audit_entry a LEFT JOIN user_account u ON u.id = a.actor
                WHERE a.id < :id ORDER BY a.id DESC LIMIT :limit
                """)
                .bind("id", id)
                .bind("limit", limit)
                .mapTo(Line.class)
                .map(this::view)
                .list());
    }

    private AuditView view(Line line) {
        ActorView actor = line.actor() == null || line.actorName() == null
                ? null
                : new ActorView(line.actor(), line.actorName());
        return new AuditView(line.id(), line.at(), actor, line.action(), line.subject(), detail(line), line.address());
    }

    private Map<String, String> detail(Line line) {
        try {
            return json.readValue(line.detail(), Argument.mapOf(String.class, String.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
