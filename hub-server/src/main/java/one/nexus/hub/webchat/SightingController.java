package one.nexus.hub.webchat;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;

import java.time.Instant;
import java.util.List;

/** Tells an administrator whether the chat stands on their site. */
@Controller("/api/webchat/inboxes/{id}/sightings")
final class SightingController {

    private final Sightings sightings;
    private final Inboxes inboxes;

    SightingController(Sightings sightings, Inboxes inboxes) {
        this.sightings = sightings;
        this.inboxes = inboxes;
    }

    /** The pages that have shown the chat of this inbox, the latest first. */
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Needs("inbox.manage")
    List<SightingView> list(Caller caller, long id) {
        var inbox = inboxes.find(caller.organisation(), new InboxId(id)).orElseThrow(() -> new NotFound("inbox"));
        return sightings.of(caller.organisation(), inbox.id()).stream()
                .map(place -> new SightingView(place.origin(), place.seenAt())).toList();
    }

    /** @param origin of a page, as browsers name it: {@code https://loja.example} */
    @Serdeable
    record SightingView(String origin, Instant seenAt) {}
}
