package one.nexus.hub.channel.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import one.nexus.hub.channel.InboxState;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Figure;

/** Shows, over all organisations, how many deliveries nobody could read and how many numbers are lost; NaN while it cannot be asked. */
@Context
class ProblemMeters {

    ProblemMeters(ChatDatabase chat, MeterRegistry meters) {
        meters.gauge("nexus.webhook.kept.open", chat, database -> Figure.of(database, "kept_events_open()"));
        meters.gauge("nexus.channel.lost", chat, database -> Figure.of(database, """
            (SELECT coalesce(sum(inboxes), 0) FROM inboxes_by_state() WHERE state <> '%s')
            """.formatted(InboxState.WORKING.code())));
    }
}
