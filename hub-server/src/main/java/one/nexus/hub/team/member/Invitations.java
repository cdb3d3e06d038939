package one.nexus.hub.team.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.hub.team.OpaqueToken;
import one.nexus.hub.team.Role;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Invitations by a one-time link that is good for a week. */
@Singleton
class Invitations {

    private static final Duration VALID = Duration.ofDays(7);

    private final CoreDatabase core;
    private final Audit audit;
    private final Clock clock;

    Invitations(CoreDatabase core, Audit audit, Clock clock) {
        this.core = core;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An invitation as those who invite see it.
     *
     * @param email whom it is for; absent for whoever holds the link
     * @param link in the answer to its making only
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InvitationView(long id, @Schema(allowableValues = {"administrator", "manager", "agent"}) String role,
            @Nullable String email, @Nullable String link, Instant expiresAt){}

    /** An invitation that can still be accepted. */
    record Open(long id, OrganisationId orgId, String organisation, String role, @Nullable String email) {}

    List<InvitationView> list(Caller caller) {
        return core.read(caller.organisation(), handle -> handle.createQuery("""
                SELECT id, role, email, NULL AS link, expires_at FROM invitation
                WHERE accepted_by IS NULL AND expires_at > :now ORDER BY id DESC
                """).bind("now", clock.instant()).mapTo(InvitationView.class).list());
    }

    /** @param page the address of the page that a link opens; the token is added to it */
    InvitationView invite(Caller caller, Role role, Optional<String> email, String page) {
        OpaqueToken token = OpaqueToken.random();
        Instant expires = clock.instant().plus(VALID);
        return core.write(caller.organisation(), handle -> {
            long id = handle.createQuery("""
                    INSERT INTO invitation (org_id, role, email, token_hash, invited_by, created_at, expires_at)
                    VALUES (:org, :role, :email, :hash, :by, :now, :expires) RETURNING id
                    """)
                    .bind("org", caller.organisation())
                    .bind("role", role.code())
                    .bindByType("email", email.orElse(null), String.class)
                    .bind("hash", token.hash())
                    .bind("by", caller.user())
                    .bind("now", clock.instant())
                    .bind("expires", expires)
                    .mapTo(Long.class)
                    .one();
            audit.note(handle, AuditEntry.of(caller, "member-invited", "invitation:" + id,
                    Map.of("role", role.code(), "email", email.orElse(""))));
            return new InvitationView(id, role.code(), email.orElse(null), page + token.value(), expires);
        });
    }

    void withdraw(Caller caller, long id) {
        core.write(caller.organisation(), handle -> {
            int withdrawn = handle.createUpdate("DELETE FROM invitation WHERE id = :id AND accepted_by IS NULL")
                    .bind("id", id).execute();
            if (withdrawn == 0) {
                throw new NotFound("invitation");
            }
            audit.note(handle, AuditEntry.of(caller, "invitation-withdrawn", "invitation:" + id, Map.of()));
            return withdrawn;
        });
    }

    /** The invitation behind a link. @throws NotFound when it is used, withdrawn, expired or never was */
    Open open(OpaqueToken token) {
        return core.unscoped(handle -> handle.createQuery("SELECT * FROM team_invitation(:hash, :now)")
                .bind("hash", token.hash())
                .bind("now", clock.instant())
                .mapTo(Open.class)
                .findOne()).orElseThrow(() -> new NotFound("invitation"));
    }
}
