package one.nexus.hub.team;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/**
 * Who is signed in. A session ends 14 days after it was last seen and 60 days after it began; a token when it is deleted;
 * both at once when the member is deactivated.
 */
@Singleton
public class Sessions {

    /** How long a session lives at most. */
    public static final Duration LONGEST = Duration.ofDays(60);

    /** A session that was not seen for so long has ended. */
    public static final Duration IDLE = Duration.ofDays(14);

    private static final String BEARER = "Bearer ";
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final CoreDatabase core;
    private final Outbox outbox;
    private final Clock clock;

    Sessions(CoreDatabase core, Outbox outbox, Clock clock) {
        this.core = core;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether a request carries anything that could sign it. */
    public static boolean isSigned(HttpRequest<?> request) {
        return apiToken(request).isPresent() || SessionCookie.token(request).isPresent();
    }

    /** Who signs a request: by a token in a header ({@code Authorization: Bearer}, {@code api_access_token}) or the cookie. */
    public Optional<SignedIn> callerOf(HttpRequest<?> request) {
        Optional<OpaqueToken> program = apiToken(request);
        return program.isPresent()
                ? program.flatMap(this::ofApiToken)
                : SessionCookie.token(request).flatMap(this::ofSession);
    }

    private static Optional<OpaqueToken> apiToken(HttpRequest<?> request) {
        return request.getHeaders()
                .getFirst(HttpHeaders.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .or(() -> request.getHeaders().getFirst("api_access_token"))
                .map(OpaqueToken::new);
    }

    /** Whose session {@code token} is, if it still stands. Notes that it was seen. */
    public Optional<SignedIn> ofSession(OpaqueToken token) {
        Instant now = clock.instant();
        Optional<Found> found = core.unscoped(handle -> handle
                .createQuery("SELECT * FROM team_session(:hash, :now, :seenAfter)")
                .bind("hash", token.hash())
                .bind("now", now)
                .bind("seenAfter", now.minus(IDLE))
                .mapTo(Found.class)
                .findOne());
        found.filter(session -> session.isStale(now)).ifPresent(session -> seen(session, now, """
                UPDATE session SET last_seen = :now WHERE id = :id AND last_seen < :stale
                """));
        return found.map(session -> new SignedIn(session.caller(), new SignedIn.Session(session.id())));
    }

    /** Who made the API token, if it still stands. Notes that it was used. */
    public Optional<SignedIn> ofApiToken(OpaqueToken token) {
        Instant now = clock.instant();
        Optional<Found> found = core.unscoped(handle -> handle.createQuery("SELECT * FROM team_token(:hash)")
                .bind("hash", token.hash())
                .mapTo(Found.class)
                .findOne());
        found.filter(used -> used.isStale(now)).ifPresent(used -> seen(used, now, """
                UPDATE api_token SET last_used = :now WHERE id = :id AND coalesce(last_used, '-infinity') < :stale
                """));
        return found.map(used -> new SignedIn(used.caller(), new SignedIn.ApiToken(used.id())));
    }

    /** Begins a session of a member in the transaction of the organisation. */
    public OpaqueToken open(Handle handle, OrganisationId organisation, UserId user, RequestOrigin origin) {
        OpaqueToken token = OpaqueToken.random();
        Instant now = clock.instant();
        handle.createUpdate("""
                INSERT INTO session (org_id, user_id, token_hash, created_at, last_seen, ends_at, user_agent, address)
                VALUES (:org, :user, :hash, :now, :now, :ends, :agent, :address)
                """)
                .bind("org", organisation)
                .bind("user", user)
                .bind("hash", token.hash())
                .bind("now", now)
                .bind("ends", now.plus(LONGEST))
                .bind("agent", origin.userAgent())
                .bind("address", origin.address())
                .execute();
        noteSeen(handle, user, now);
        return token;
    }

    /** Ends one session of a person. @return whether there was one */
    public boolean end(Handle handle, Caller caller, long session) {
        boolean ended = handle.createUpdate("DELETE FROM session WHERE id = :id AND user_id = :user")
                .bind("id", session)
                .bind("user", caller.user())
                .execute() > 0;
        if (ended) {
            announce(handle, caller.organisation(), caller.user(), session);
        }
        return ended;
    }

    /** Ends the sessions of a person in every organisation, but {@code except} (0 for all). */
    public void endAll(Handle handle, OrganisationId current, UserId user, long except) {
        var ended = handle.createQuery("SELECT id, org_id FROM team_end_sessions(:user, :except)")
                .bind("user", user)
                .bind("except", except)
                .mapTo(Ended.class)
                .list();
        ended.forEach(session -> {
            Database.scope(handle, session.orgId());
            announce(handle, session.orgId(), user, session.id());
        });
        Database.scope(handle, current);
    }

    /** Ends the sessions of a member in the organisation of the transaction. */
    public void endOfMember(Handle handle, UserId user) {
        handle.createUpdate("DELETE FROM session WHERE user_id = :user").bind("user", user).execute();
    }

    /**
     * Who stands behind each of these of one organisation now, with what they may do now; those that have ended are left out.
     * For what stays open (a socket) and does not ask at each step.
     */
    public Map<SignedIn.Credential, Caller> standing(OrganisationId organisation,
            Collection<? extends SignedIn.Credential> credentials) {
        Instant now = clock.instant();
        List<Long> sessions = new ArrayList<>();
        List<Long> tokens = new ArrayList<>();
        for (SignedIn.Credential credential : credentials) {
            switch (credential) {
                case SignedIn.Session session -> sessions.add(session.id());
                case SignedIn.ApiToken token -> tokens.add(token.id());
            }
        }
        return core.read(organisation, handle -> {
            Map<SignedIn.Credential, Caller> standing = new HashMap<>();
            handle.createQuery("""
                    SELECT s.id, s.user_id, team_permissions(m.org_id, m.role) AS permissions
                    FROM team_sessions_alive(:sessions, :now, :seenAfter) alive JOIN session s ON s.id = alive
                    JOIN membership m ON m.user_id = s.user_id
                    """)
                    .bindArray("sessions", Long.class, sessions)
                    .bind("now", now)
                    .bind("seenAfter", now.minus(IDLE))
                    .mapTo(Kept.class)
                    .forEach(kept -> standing.put(new SignedIn.Session(kept.id()), kept.caller(organisation)));
            handle.createQuery("""
                    SELECT t.id, t.user_id, team_permissions(m.org_id, m.role) AS permissions
                    FROM api_token t JOIN membership m ON m.user_id = t.user_id AND m.active WHERE t.id = ANY (:tokens)
                    """)
                    .bindArray("tokens", Long.class, tokens)
                    .mapTo(Kept.class)
                    .forEach(kept -> standing.put(new SignedIn.ApiToken(kept.id()), kept.caller(organisation)));
            return standing;
        });
    }

    private void announce(Handle handle, OrganisationId organisation, UserId user, long session) {
        outbox.append(handle, new NewEvent(organisation, "session.ended", new Actor.Person(user),
                Map.of("user", user.value(), "session", session)));
    }

    private void seen(Found found, Instant now, String update) {
        core.write(found.orgId(), handle -> {
            handle.createUpdate(update).bind("now", now).bind("id", found.id()).bind("stale", now.minus(SEEN_STEP))
                    .execute();
            noteSeen(handle, found.userId(), now);
            return found;
        });
    }

    private static void noteSeen(Handle handle, UserId user, Instant now) {
        handle.createUpdate("UPDATE membership SET last_seen = :now WHERE user_id = :user")
                .bind("now", now)
                .bind("user", user)
                .execute();
    }

    record Ended(long id, OrganisationId orgId) {}

    record Kept(long id, UserId userId, List<String> permissions) {

        Caller caller(OrganisationId organisation) {
            return new Caller(organisation, userId, Set.copyOf(permissions));
        }
    }

    record Found(long id, OrganisationId orgId, UserId userId, @Nullable Instant lastUsed, List<String> permissions) {

        Caller caller() {
            return new Caller(orgId, userId, Set.copyOf(permissions));
        }

        boolean isStale(Instant now) {
            return lastUsed == null || lastUsed.isBefore(now.minus(SEEN_STEP));
        }
    }
}
