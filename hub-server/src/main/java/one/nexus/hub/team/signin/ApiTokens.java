package one.nexus.hub.team.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.hub.team.OpaqueToken;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

/** The tokens of programs. A token acts as the person who made it, and is shown once. */
@Singleton
class ApiTokens {

    private final CoreDatabase core;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(CoreDatabase core, Outbox outbox, Audit audit, Clock clock) {
        this.core = core;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param token the token itself, in the answer to its making only */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TokenView(long id, String name, @Nullable Instant lastUsed, Instant createdAt, @Nullable String token) {}

    List<TokenView> list(Caller caller) {
        return core.read(caller.organisation(), handle -> handle.createQuery("""
                SELECT id, name, last_used, created_at, NULL AS token FROM api_token ORDER BY id
                """).mapTo(TokenView.class).list());
    }

    TokenView make(Caller caller, String name) {
        OpaqueToken token = OpaqueToken.random();
        Instant now = clock.instant();
        return core.write(caller.organisation(), handle -> {
            long id = handle.createQuery("""
                    INSERT INTO api_token (org_id, user_id, name, token_hash, created_at)
                    VALUES (:org, :user, :name, :hash, :now) RETURNING id
                    """)
                    .bind("org", caller.organisation())
                    .bind("user", caller.user())
                    .bind("name", name)
                    .bind("hash", token.hash())
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one();
            audit.note(handle, AuditEntry.of(caller, "token-made", "token:" + id, Map.of("name", name)));
            return new TokenView(id, name, null, now, token.value());
        });
    }

    void delete(Caller caller, long id) {
        core.write(caller.organisation(), handle -> {
            String name = handle.createQuery("DELETE FROM api_token WHERE id = :id RETURNING name")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne()
                    .orElseThrow(() -> new NotFound("token"));
            outbox.append(handle,
                    new NewEvent(caller.organisation(), "token.ended", caller.actor(), Map.of("token", id)));
            audit.note(handle, AuditEntry.of(caller, "token-deleted", "token:" + id, Map.of("name", name)));
            return name;
        });
    }
}
