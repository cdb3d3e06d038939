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
    record Retry(Duration after, String code, String reason) implements JobOutcome {

        private static final Duration LONGEST = Duration.ofMinutes(10);

        /**
         * Waits longer each time: 2 s, 8 s, 32 s, …, ten minutes at most.
         *
         * @param attempts how often it was tried, this time too
         */
        public static Retry backingOff(int attempts, String code, String reason) {
            Duration wait = Duration.ofSeconds(1L << Math.min(2 * attempts - 1, 20));
            return new Retry(wait.compareTo(LONGEST) < 0 ? wait : LONGEST, code, reason);
        }
    }

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
