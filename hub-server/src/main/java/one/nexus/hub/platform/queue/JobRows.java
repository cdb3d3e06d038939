package one.nexus.hub.platform.queue;

import one.nexus.hub.platform.data.Database;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The SQL of the jobs of one database. Leases go by the database's clock. */
final class JobRows {

    /** How long a lane or a job stays with a node that says nothing: the longest pause after a node died. */
    static final Duration HOLD = Duration.ofSeconds(30);

    private static final String LEASE = "make_interval(secs => " + HOLD.toSeconds() + ")";

    private final Database database;
    private final String holder;

    JobRows(Database database, String holder) {
        this.database = database;
        this.holder = holder;
    }

    /** The next job of a kind whose jobs run side by side. */
    Optional<JobRow> take(String kind) {
        return database.unscoped(handle -> handle
                .createQuery("SELECT " + JobRow.COLUMNS + " FROM nexus_take_job(:kind, :holder, " + LEASE + ")")
                .bind("kind", kind).bind("holder", holder).mapTo(JobRow.class).findOne());
    }

    /** The first job of a lane this node holds, when it is due. */
    Optional<JobRow> take(String kind, String lane) {
        return database.unscoped(handle -> handle
                .createQuery(
                        "SELECT " + JobRow.COLUMNS + " FROM nexus_take_lane_job(:kind, :lane, :holder, " + LEASE + ")")
                .bind("kind", kind).bind("lane", lane).bind("holder", holder).mapTo(JobRow.class).findOne());
    }

    /** Makes this node the one that works {@code lane}; false when another one does. */
    boolean takeLane(String kind, String lane) {
        return database.unscoped(handle -> handle.createUpdate("""
            INSERT INTO lane AS held (kind, lane, holder, held_until) VALUES (:kind, :lane, :holder, now() + %1$s)
            ON CONFLICT (kind, lane) DO UPDATE SET holder = :holder, held_until = now() + %1$s
            WHERE held.held_until < now() OR held.holder = :holder
            """.formatted(LEASE)).bind("kind", kind).bind("lane", lane).bind("holder", holder).execute()) > 0;
    }

    void leaveLane(String kind, String lane) {
        database.unscoped(handle -> handle
                .createUpdate("DELETE FROM lane WHERE kind = :kind AND lane = :lane AND holder = :holder")
                .bind("kind", kind).bind("lane", lane).bind("holder", holder).execute());
    }

    /** When the first job of {@code lane} is due, from now; empty for an empty lane. */
    Optional<Duration> due(String kind, String lane) {
        return database.unscoped(handle -> handle.createQuery("SELECT nexus_lane_due(:kind, :lane)").bind("kind", kind)
                .bind("lane", lane).mapTo(Double.class).findOne()
                .map(seconds -> Duration.ofMillis((long) (seconds * 1000))));
    }

    /** Says that this node lives: what it works on stays with it. */
    void hold() {
        database.unscoped(handle -> {
            handle.createUpdate("UPDATE lane SET held_until = now() + " + LEASE + " WHERE holder = :holder")
                    .bind("holder", holder).execute();
            return handle.createQuery("SELECT nexus_hold_jobs(:holder, " + LEASE + ")").bind("holder", holder)
                    .mapTo(String.class).findOne();
        });
    }

    /** Lanes with work that should have been begun {@code older} ago. */
    List<String> waiting(String kind, Duration older, int most) {
        return database.unscoped(handle -> handle
                .createQuery("SELECT lane FROM nexus_waiting_lanes(:kind, make_interval(secs => :older), :most)")
                .bind("kind", kind).bind("older", older.toMillis() / 1000.0).bind("most", most).mapTo(String.class)
                .list());
    }

    void done(JobRow job) {
        database.write(job.orgId(), handle -> handle.createUpdate("DELETE FROM job WHERE id = :id AND holder = :holder")
                .bind("id", job.id()).bind("holder", holder).execute());
    }

    /**
     * Puts {@code job} back.
     *
     * @param counted whether this time was an attempt
     */
    void later(JobRow job, Duration after, String reason, boolean counted) {
        database.write(job.orgId(), handle -> handle.createUpdate("""
            UPDATE job SET due_at = now() + make_interval(secs => :after), reason = :reason, holder = NULL, held_until = NULL,
                attempts = attempts - :uncounted
            WHERE id = :id AND holder = :holder
            """).bind("after", after.toMillis() / 1000.0).bind("reason", reason).bind("uncounted", counted ? 0 : 1)
                .bind("id", job.id()).bind("holder", holder).execute());
    }

    /** Gives {@code job} up. */
    void dead(JobRow job, String code, String reason) {
        database.write(job.orgId(), handle -> {
            handle.createUpdate("""
                INSERT INTO dead_letter (org_id, kind, lane, payload, trace, code, reason, attempts)
                SELECT org_id, kind, lane, payload, trace, :code, :reason, attempts FROM job
                WHERE id = :id AND holder = :holder
                """).bind("code", code).bind("reason", reason).bind("id", job.id()).bind("holder", holder).execute();
            return deleted(handle, job);
        });
    }

    private int deleted(Handle handle, JobRow job) {
        return handle.createUpdate("DELETE FROM job WHERE id = :id AND holder = :holder").bind("id", job.id())
                .bind("holder", holder).execute();
    }
}
