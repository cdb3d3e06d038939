package one.nexus.hub.platform.queue;

import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.data.Json;
import one.nexus.hub.platform.outbox.Trace;
import org.jdbi.v3.core.Handle;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import jakarta.inject.Singleton;

/** Where a feature writes down work to be done after the commit of its transaction. */
@Singleton
public class Jobs {

    private static final String INSERT = """
        INSERT INTO job (org_id, kind, lane, payload, trace, due_at)
        VALUES (:org, :kind, :lane, CAST(:payload AS jsonb), :trace, coalesce(:due, now()))
        RETURNING id
        """;

    private final Json json;
    private final JobSignals signals;

    Jobs(Json json, JobSignals signals) {
        this.json = json;
        this.signals = signals;
    }

    /** Whether a job of this kind stands in this lane, waiting or in hand; in the handle's database and organisation. */
    public boolean waits(Handle handle, String kind, String lane) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM job WHERE kind = :kind AND lane = :lane)")
                .bind("kind", kind).bind("lane", lane).mapTo(Boolean.class).one();
    }

    /**
     * Writes {@code job} in the transaction of {@code handle}, in the handle's database. It is begun as soon as the
     * transaction has committed, or when it is due.
     *
     * @return the job's id
     */
    public long enqueue(Handle handle, NewJob job) {
        long id = handle.createQuery(INSERT)
                .bind("org", job.organisation())
                .bind("kind", job.kind())
                .bind("lane", job.lane())
                .bind("payload", json.write(job.payload()))
                .bind("trace", Trace.current().orElse(null))
                .bindByType("due", job.due().map(due -> due.atOffset(ZoneOffset.UTC)).orElse(null),
                        OffsetDateTime.class)
                .mapTo(Long.class)
                .one();
        var signal = new JobSignal(Database.nameOf(handle), job.kind(), job.lane());
        handle.afterCommit(() -> job.due().ifPresentOrElse(due -> signals.at(due, signal), () -> signals.now(signal)));
        return id;
    }
}
