package one.nexus.hub.channel.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.Cursors;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.Page;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a program was told, and how it answered. */
@Controller("/api/channel/inboxes/{id}/callbacks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs("inbox.manage")
final class CallbackController {

    private static final String LIST = "callbacks";
    private static final int LIMIT = 100;

    private final Connections connections;
    private final CallbackDeliveries deliveries;
    private final Cursors cursors;

    CallbackController(Connections connections, CallbackDeliveries deliveries, Cursors cursors) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.cursors = cursors;
    }

    /**
     * A callback.
     *
     * @param event    what happened
     * @param message  the message it is about, as the program knows it; empty for a trial
     * @param state    {@code waiting}, {@code delivered} or {@code given-up}
     * @param status   what the program answered with last, if it answered
     * @param reason   why it did not take it, in a sentence; empty when it did
     * @param nextAt   when it is tried again
     * @param again    whether it may be said again
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CallbackView(long id,
            @Schema(allowableValues = {
                "ping", "message.created", "message.edited", "message.deleted",
                "message.reacted"}) String event,
            String message, @Schema(allowableValues = {"waiting", "delivered", "given-up"}) String state, int attempts,
            @Nullable Integer status, String reason, Instant triedAt, @Nullable Instant nextAt, boolean again){

        private static CallbackView of(CallbackDeliveries.Row row) {
            return new CallbackView(row.id(), row.event(), row.message(), row.state(), row.attempts(), row.status(),
                    row.reason(), row.triedAt(), row.nextAt(), row.letter() != null);
        }
    }

    /** The one that was tried last first. */
    @Get
    Page<CallbackView> list(Caller caller, long id, @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "50") int limit) {
        InboxId inbox = known(caller, id);
        int size = Math.clamp(limit, 1, LIMIT);
        Optional<CallbackDeliveries.Place> after = cursors.read(LIST, cursor)
                .map(place -> new CallbackDeliveries.Place(place.instant(0), place.number(1)));
        List<CallbackView> found = deliveries.list(caller.organisation(), inbox, after, size + 1).stream()
                .map(CallbackView::of).toList();
        return cursors.page(LIST, found, size, view -> List.of(view.triedAt(), view.id()));
    }

    /** Says again what was given up. */
    @Post("/{delivery}/retry")
    HttpResponse<Void> again(Caller caller, long id, long delivery) {
        if (!deliveries.again(caller.organisation(), known(caller, id), delivery)) {
            throw new Conflict("not-failed");
        }
        return HttpResponse.accepted();
    }

    private InboxId known(Caller caller, long id) {
        return connections.of(caller.organisation(), new InboxId(id)).id();
    }
}
