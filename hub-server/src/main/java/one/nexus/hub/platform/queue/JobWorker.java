package one.nexus.hub.platform.queue;

import one.nexus.hub.platform.data.Database;

/** Does the jobs of one kind. Each bean of this type is found by itself; it is called in a virtual thread and may block. */
public interface JobWorker {

    /** The kind, a stable name: {@code send}. */
    String kind();

    /** The database the jobs are written to. */
    Database database();

    /** Whether jobs of one lane may be done side by side and in any order. */
    default boolean parallel() {
        return false;
    }

    /** How many jobs (parallel) or lanes (ordered) of this kind one node works on at a time. */
    default int width() {
        return 8;
    }

    /** How often a job is begun before it is given up. */
    default int attempts() {
        return 5;
    }

    /**
     * Does {@code job}, outside any transaction. It may be called again for a job that was done when the hub died before it
     * was recorded. Throwing is as {@link JobOutcome.Retry} with the usual back-off.
     */
    JobOutcome work(Job job);
}
