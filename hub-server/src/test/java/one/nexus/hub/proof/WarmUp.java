package one.nexus.hub.proof;

import java.util.concurrent.TimeUnit;

/**
 * Load before anything is measured: a hub is asked for what it does day by day, and in its first minute most of the
 * processor goes into compiling its own code.
 */
record WarmUp(double seconds) {

    private static final int SENDERS = 32;
    private static final int BATCH = 4_000;

    /** Keeps {@code hub} as busy as it can be. @return how many deliveries a second it answered at the end */
    double of(BenchHub hub, Posts posts) throws Exception {
        long until = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        double rate = 0;
        try (Senders senders = new Senders(hub.process().address(), SENDERS)) {
            while (System.nanoTime() < until || rate == 0) {
                rate = senders.flood(posts.fresh(BATCH).requests()).perSecond();
            }
        }
        return rate;
    }

    /** For the table. */
    String told() {
        return "after %.0f s of load".formatted(seconds);
    }
}
