package one.nexus.hub.team;

import io.micronaut.json.JsonMapper;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.shared.UserId;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import jakarta.inject.Singleton;

/** The audit trail of sign-ins and changes: who, when, what, from which address. It only grows. */
@Singleton
public class Audit {

    private final CoreDatabase core;
    private final JsonMapper json;
    private final RequestOrigin.Reader origins;
    private final Clock clock;

    Audit(CoreDatabase core, JsonMapper json, RequestOrigin.Reader origins, Clock clock) {
        this.core = core;
        this.json = json;
        this.origins = origins;
        this.clock = clock;
    }

    /** Adds a line in a transaction of the core database, beside what it tells of. */
    public void note(Handle handle, AuditEntry entry) {
        note(handle, entry, origins.current());
    }

    /** Adds a line in a transaction of its own, for what happened in the other database. */
    public void note(AuditEntry entry) {
        core.write(entry.organisation(), handle -> {
            note(handle, entry);
            return entry;
        });
    }

    /** The same for a request that is named, because the line is written aside of it. */
    public void note(Handle handle, AuditEntry entry, RequestOrigin origin) {
        handle.createUpdate("""
                INSERT INTO audit_entry (org_id, at, actor, action, subject, detail, address)
                VALUES (:org, :at, :actor, :action, :subject, :detail::jsonb, :address)
                """)
                .bind("org", entry.organisation())
                .bind("at", clock.instant())
                .bindByType("actor", entry.actor().map(UserId::value).orElse(null), Long.class)
                .bind("action", entry.action())
                .bind("subject", entry.subject())
                .bind("detail", written(entry))
                .bind("address", origin.address())
                .execute();
    }

    private String written(AuditEntry entry) {
        try {
            return json.writeValueAsString(entry.detail());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a map of texts is always JSON", impossible);
        }
    }
}
