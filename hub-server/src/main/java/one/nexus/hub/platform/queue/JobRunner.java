package one.nexus.hub.platform.queue;

import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.data.Json;
import one.nexus.hub.platform.outbox.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Works the jobs of one kind on this node. */
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobWorker worker;
    private final JobRows rows;
    private final Json json;
    private final JobSignals signals;
    private final Semaphore width;
    private final Set<String> lanes = ConcurrentHashMap.newKeySet();
    private volatile boolean finishing;

    JobRunner(JobWorker worker, JobRows rows, Json json, JobSignals signals) {
        this.worker = worker;
        this.rows = rows;
        this.json = json;
        this.signals = signals;
        this.width = new Semaphore(worker.width());
    }

    JobWorker worker() {
        return worker;
    }

    JobRows rows() {
        return rows;
    }

    /** Takes nothing more from now on, and returns when this node has nothing of the kind in hand. */
    void finish() throws InterruptedException {
        finishing = true;
        width.acquire(worker.width());
    }

    /** Works what the signal speaks of until nothing is due; waits while this node has enough in hand. */
    void run(String lane) throws InterruptedException {
        width.acquire();
        try {
            if (worker.parallel()) {
                runSideBySide();
            } else {
                runInOrder(lane);
            }
        } catch (DatabaseUnavailable away) {
            LOG.warn("Jobs of kind {} wait for the database", worker.kind(), away);
        } finally {
            width.release();
        }
    }

    private void runSideBySide() {
        Optional<JobRow> next = next();
        while (next.isPresent()) {
            begin(next.get());
            next = next();
        }
    }

    /** A job written while the lane was being left is seen by the second look: it was committed before or its signal comes. */
    private void runInOrder(String lane) {
        boolean more = true;
        while (more && !finishing && lanes.add(lane)) {
            try {
                if (!rows.takeLane(worker.kind(), lane)) {
                    return;
                }
                Optional<JobRow> next = next(lane);
                while (next.isPresent()) {
                    begin(next.get());
                    next = next(lane);
                }
                rows.leaveLane(worker.kind(), lane);
            } finally {
                lanes.remove(lane);
            }
            Optional<Duration> due = rows.due(worker.kind(), lane);
            more = due.isPresent() && !due.get().isPositive();
            due.filter(Duration::isPositive).ifPresent(wait -> signals.after(wait, signal(lane)));
        }
    }

    private Optional<JobRow> next() {
        return finishing ? Optional.empty() : rows.take(worker.kind());
    }

    private Optional<JobRow> next(String lane) {
        return finishing ? Optional.empty() : rows.take(worker.kind(), lane);
    }

    private JobSignal signal(String lane) {
        return new JobSignal(worker.database().name(), worker.kind(), lane);
    }

    private void begin(JobRow row) {
        if (row.attempts() > worker.attempts()) {
            rows.dead(row, "interrupted",
                    "It was begun " + (row.attempts() - 1) + " times and never finished: the hub stopped "
                            + "or the work never returned.");
            return;
        }
        JobOutcome outcome = Trace.under(row.traced(), () -> outcome(row));
        switch (outcome) {
            case JobOutcome.Done ignored -> rows.done(row);
            case JobOutcome.Dead dead -> rows.dead(row, dead.code(), dead.reason());
            case JobOutcome.Postponed wait -> later(row, wait.after(), wait.reason(), false);
            case JobOutcome.Retry retry -> retry(row, retry);
        }
    }

    private void retry(JobRow row, JobOutcome.Retry retry) {
        if (row.attempts() >= worker.attempts()) {
            rows.dead(row, retry.code(), retry.reason());
        } else {
            later(row, retry.after(), retry.reason(), true);
        }
    }

    private void later(JobRow row, Duration after, String reason, boolean counted) {
        rows.later(row, after, reason, counted);
        if (worker.parallel()) {
            signals.after(after, signal(row.lane()));
        }
    }

    private JobOutcome outcome(JobRow row) {
        try {
            return worker.work(row.job(json));
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.error("Job {} of kind {} failed at attempt {}", row.id(), row.kind(), row.attempts(), failed);
            Reason reason = Reason.of(failed);
            return JobOutcome.Retry.backingOff(row.attempts(), reason.code(), reason.words());
        }
    }
}
