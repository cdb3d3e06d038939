package one.nexus.hub.platform.queue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.data.Figure;

/** Shows how much work waits in each database, how long the oldest has been due, and how much was given up; NaN while it is away. */
@Context
class QueueMeters {

    QueueMeters(ChatDatabase chat, CoreDatabase core, MeterRegistry meters) {
        show(chat, meters);
        show(core, meters);
    }

    private static void show(Database database, MeterRegistry meters) {
        Tags tags = Tags.of("db", database.name());
        meters.gauge("nexus.jobs.waiting", tags, database,
                db -> Figure.of(db, "coalesce(sum(waiting), 0) FROM nexus_queue_depth()"));
        meters.gauge("nexus.jobs.oldest.seconds", tags, database,
                db -> Figure.of(db, "coalesce(max(oldest_seconds), 0) FROM nexus_queue_depth()"));
        meters.gauge("nexus.jobs.dead", tags, database, db -> Figure.of(db, "dead FROM nexus_dead_letters() AS dead"));
    }
}
