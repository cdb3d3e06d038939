package one.nexus.hub.platform.queue;

import java.time.Duration;

/** How a job went. */
public sealed interface JobOutcome {

    /** It is done and forgotten. */
    record Done() implements JobOutcome {}

    /**
     * It failed and may work later. After the worker's last attempt it is given up with this reason.
     *
     * @param code stable, translated by the console
     * @param reason a sentence an administrator can read, without a secret
     */
    record Retry(Duration after, String code, String reason) implements JobOutcome {}

    /**
     * It will never work.
     *
     * @param code stable, translated by the console
     * @param reason a sentence an administrator can read, without a secret
     */
    record Dead(String code, String reason) implements JobOutcome {}

    /** Its time has not come: a session is not connected, a pace must be kept. This was no attempt. */
    record Postponed(Duration after, String reason) implements JobOutcome {}
}
