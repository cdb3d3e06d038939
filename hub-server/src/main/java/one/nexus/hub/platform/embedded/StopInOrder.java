package one.nexus.hub.platform.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** Remembers what has been started and stops it in the right order, whatever order it became ready in. */
final class StopInOrder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StopInOrder.class);
    private static final int LAST = Integer.MAX_VALUE;

    private final Queue<Step> steps = new PriorityQueue<>(Comparator.comparingInt(Step::rank));

    /** Stops before everything of a higher rank. */
    synchronized void add(int rank, AutoCloseable part) {
        steps.add(new Step(rank, part));
    }

    void last(AutoCloseable part) {
        add(LAST, part);
    }

    @Override
    public synchronized void close() {
        for (Step step = steps.poll(); step != null; step = steps.poll()) {
            close(step.part());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            // The others must still be stopped; nobody is left to decide anything about this one.
            LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), failed);
        }
    }

    private record Step(int rank, AutoCloseable part) {}
}
