package one.nexus.hub.platform.queue;

import java.util.List;

/** Workers that are made at run time, beside those that are beans themselves. */
public interface JobWorkers {

    List<? extends JobWorker> workers();
}
