package one.nexus.hub.platform.web;

import one.nexus.hub.platform.crypto.Secrets;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.schedule.Recurring;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.inject.Singleton;

/** Remembers the first answer to each request that names itself, sealed, for a day. */
@Singleton
class FirstAnswers implements Recurring {

    private static final Duration KEPT = Duration.ofHours(24);

    /** A node that died in the middle answers nobody any more: the request may be tried again. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final CoreDatabase database;
    private final Secrets secrets;
    private final Clock clock;

    FirstAnswers(CoreDatabase database, Secrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Row(String fingerprint, @Nullable Integer status, @Nullable String mediaType,
            @Nullable String sealedBody) {}

    /** Takes the request for this caller's first of its key, or says what became of that one. */
    Admission admit(Repeatable request) {
        Instant now = clock.instant();
        return database.write(request.caller().organisation(), handle -> {
            bound(handle.createUpdate("""
                DELETE FROM repeatable_request WHERE org_id = :org AND user_id = :user AND route = :route AND key = :key
                    AND started_at < :expired
                """), request).bind("expired", now.minus(KEPT)).execute();
            return isFirst(handle, request, now) ? new Admission.First() : judged(request, row(handle, request));
        });
    }

    private static boolean isFirst(Handle handle, Repeatable request, Instant now) {
        return bound(handle.createUpdate("""
            INSERT INTO repeatable_request (org_id, user_id, route, key, fingerprint, started_at)
            VALUES (:org, :user, :route, :key, :fingerprint, :now)
            ON CONFLICT (org_id, user_id, route, key) DO UPDATE SET started_at = excluded.started_at
            WHERE repeatable_request.status IS NULL AND repeatable_request.started_at < :abandoned
                AND repeatable_request.fingerprint = excluded.fingerprint
            """), request).bind("fingerprint", request.fingerprint()).bind("now", now)
                .bind("abandoned", now.minus(LONGEST)).execute() > 0;
    }

    private static Row row(Handle handle, Repeatable request) {
        return bound(handle.createQuery("""
            SELECT fingerprint, status, media_type, sealed_body FROM repeatable_request
            WHERE org_id = :org AND user_id = :user AND route = :route AND key = :key
            """), request).map((row, context) -> new Row(row.getString(1), row.getObject(2, Integer.class),
                row.getString(3), row.getString(4))).one();
    }

    private Admission judged(Repeatable request, Row row) {
        if (!row.fingerprint.equals(request.fingerprint())) {
            return new Admission.Reused();
        }
        if (row.status == null || row.mediaType == null || row.sealedBody == null) {
            return new Admission.InProgress();
        }
        return new Admission.Repeated(new FirstAnswer(row.status, row.mediaType,
                secrets.open(request.caller().organisation(), row.sealedBody)));
    }

    /** Keeps the answer of a request that was admitted as the first. */
    void keep(Repeatable request, FirstAnswer answer) {
        String sealed = secrets.seal(request.caller().organisation(), answer.body());
        database.write(request.caller().organisation(), handle -> bound(handle.createUpdate("""
            UPDATE repeatable_request SET status = :status, media_type = :type, sealed_body = :body
            WHERE org_id = :org AND user_id = :user AND route = :route AND key = :key
            """), request).bind("status", answer.status()).bind("type", answer.mediaType()).bind("body", sealed)
                .execute());
    }

    /** Forgets a request that failed: it may be tried again. */
    void forget(Repeatable request) {
        database.write(request.caller().organisation(), handle -> bound(handle.createUpdate("""
            DELETE FROM repeatable_request WHERE org_id = :org AND user_id = :user AND route = :route AND key = :key
            """), request).execute());
    }

    @Override
    public String name() {
        return "first-answers-are-forgotten";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Forgets what is older than a day, whoever asked. */
    @Override
    public void run() {
        database.unscoped(handle -> handle.createQuery("SELECT nexus_forget_answers(:before)")
                .bind("before", clock.instant().minus(KEPT)).mapTo(Long.class).one());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Repeatable request) {
        return statement.bind("org", request.caller().organisation().value())
                .bind("user", request.caller().user().value())
                .bind("route", request.route()).bind("key", request.key());
    }
}
