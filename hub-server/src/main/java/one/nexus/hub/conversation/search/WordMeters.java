package one.nexus.hub.conversation.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Figure;

/** Shows how many messages cannot be found yet, and how long the oldest of them has waited; NaN while the database is away. */
@Context
class WordMeters {

    WordMeters(ChatDatabase chat, MeterRegistry meters) {
        meters.gauge("nexus.search.waiting", chat, db -> Figure.of(db, "waiting FROM nexus_words_waiting()"));
        meters.gauge("nexus.search.lag.seconds", chat,
                db -> Figure.of(db, "oldest_seconds FROM nexus_words_waiting()"));
    }
}
