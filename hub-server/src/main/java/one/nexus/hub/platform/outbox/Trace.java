package one.nexus.hub.platform.outbox;

import org.slf4j.MDC;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The id that follows a piece of work: from the request or webhook through the event it caused to the socket and the jobs.
 * It is in every log line written on the way.
 */
public final class Trace {

    /** The key of the log's context. */
    public static final String KEY = "trace";

    private Trace() {}

    /** The id of the work of this thread. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** Does {@code work} under the id {@code trace}; without one it has none either. */
    public static <T> T under(Optional<String> trace, Supplier<T> work) {
        Optional<String> before = current();
        set(trace);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    /** Does {@code work} with each event under the id of its own. */
    public static void each(Collection<Event> events, Consumer<Event> work) {
        for (Event event : events) {
            under(event.trace(), () -> {
                work.accept(event);
                return event;
            });
        }
    }

    private static void set(Optional<String> trace) {
        trace.ifPresentOrElse(id -> MDC.put(KEY, id), () -> MDC.remove(KEY));
    }
}
