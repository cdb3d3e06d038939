package one.nexus.hub.platform.schedule;

import java.time.Duration;

/**
 * Something the hub does again and again. Each bean of this type is run by one node at a time; when that node dies in the
 * middle another one takes over within a minute or two.
 */
public interface Recurring {

    /** A stable name, unique over all features: {@code events-are-forgotten}. */
    String name();

    /** The pause between the end of one run and the beginning of the next. */
    Duration every();

    /** Does it, in a virtual thread. Throwing is logged; the next run comes as usual. */
    void run();
}
