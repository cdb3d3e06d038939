package one.nexus.hub.team.signin;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.hub.team.OpaqueToken;
import one.nexus.hub.team.Profiles;
import one.nexus.hub.team.Sessions;
import one.nexus.hub.team.SignedIn;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

/** The sessions of one person: seen and ended by that person alone. */
@Singleton
class OwnSessions {

    private final CoreDatabase core;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    OwnSessions(CoreDatabase core, Sessions sessions, Audit audit, Clock clock) {
        this.core = core;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A session as its owner sees it. @param current whether it is the one that asks */
    @Serdeable
    record SessionView(long id, boolean current, Instant createdAt, Instant lastSeen, String userAgent,
            String address) {}

    List<SessionView> list(SignedIn signedIn) {
        return core.read(signedIn.caller().organisation(), handle -> handle.createQuery("""
                SELECT id, id = :current AS current, created_at, last_seen, user_agent, address FROM session
                WHERE user_id = :user AND ends_at > :now ORDER BY last_seen DESC, id DESC
                """)
                .bind("current", current(signedIn))
                .bind("user", signedIn.caller().user())
                .bind("now", clock.instant())
                .mapTo(SessionView.class)
                .list());
    }

    void end(Caller caller, long session) {
        core.write(caller.organisation(), handle -> {
            if (!sessions.end(handle, caller, session)) {
                throw new NotFound("session");
            }
            audit.note(handle, AuditEntry.of(caller, "session-ended", "session:" + session, Map.of()));
            return caller;
        });
    }

    /** Ends the session that asks. A token stays: it is deleted where it was made. */
    void signOut(SignedIn signedIn) {
        core.write(signedIn.caller().organisation(), handle -> {
            if (sessions.end(handle, signedIn.caller(), current(signedIn))) {
                audit.note(handle,
                        AuditEntry.of(signedIn.caller(), "sign-out", "user:" + signedIn.caller().user(), Map.of()));
            }
            return signedIn;
        });
    }

    /** Somebody signed in with the cookie of another session still in the browser: that one has no holder any more. */
    void endFormer(OpaqueToken token) {
        sessions.ofSession(token).ifPresent(this::signOut);
    }

    boolean isMember(UserId user, OrganisationId organisation) {
        return core.unscoped(handle -> Profiles.memberships(handle, user))
                .stream()
                .anyMatch(membership -> membership.id() == organisation.value());
    }

    private static long current(SignedIn signedIn) {
        return switch (signedIn.credential()) {
            case SignedIn.Session session -> session.id();
            case SignedIn.ApiToken ignored -> 0;
        };
    }
}
