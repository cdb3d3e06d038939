package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.StartupFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/** Remembers what has been started and stops it in the right order, whatever order it became ready in. */
public final class StopInOrder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StopInOrder.class);
    private static final int LAST = Integer.MAX_VALUE;

    private final Queue<Step> steps = new PriorityQueue<>(Comparator.comparingInt(Step::rank));

    private boolean closed;

    /**
     * Stops the part before every embedded server.
     *
     * @throws StartupFault when stopping has begun already: the start is to be given up
     */
    public void first(AutoCloseable part) {
        add(0, part);
    }

    /** Stops before everything of a higher rank. */
    synchronized void add(int rank, AutoCloseable part) {
        if (closed) {
            throw new StartupFault("The hub was told to stop while it started.");
        }
        steps.add(new Step(rank, part));
    }

    void last(AutoCloseable part) {
        add(LAST, part);
    }

    @Override
    public void close() {
        for (Optional<Step> step = next(); step.isPresent(); step = next()) {
            close(step.get().part());
        }
    }

    private synchronized Optional<Step> next() {
        closed = true;
        return Optional.ofNullable(steps.poll());
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
