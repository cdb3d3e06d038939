package one.nexus.hub.channel.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Cursors;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.platform.web.Page;
import one.nexus.integrations.channel.Webhook;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** What was delivered and could not be read or processed: read by an administrator, and retried after a fix. */
@Controller("/api/channel")
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeptEventController {

    private static final String LIST = "kept-events";
    private static final int LIMIT = 100;

    private final KeptEvents kept;
    private final IgnoredEvents ignored;
    private final Deliveries deliveries;
    private final Connections connections;
    private final Carriers carriers;
    private final Cursors cursors;
    private final Clock clock;

    KeptEventController(KeptEvents kept, IgnoredEvents ignored, Deliveries deliveries, Connections connections,
            Carriers carriers, Cursors cursors, Clock clock) {
        this.kept = kept;
        this.ignored = ignored;
        this.deliveries = deliveries;
        this.connections = connections;
        this.carriers = carriers;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Open ones, newest first. */
    @Get("/kept-events")
    @Needs("delivery.manage")
    Page<KeptView> list(Caller caller, @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, LIMIT);
        OptionalLong before = cursors.read(LIST, cursor).map(place -> OptionalLong.of(place.number(0)))
                .orElseGet(OptionalLong::empty);
        List<KeptView> found = kept.list(caller.organisation(), before, size + 1).stream()
                .map(row -> KeptView.of(row, null)).toList();
        return cursors.page(LIST, found, size, view -> List.of(view.id()));
    }

    /** One, with what was delivered. */
    @Get("/kept-events/{id}")
    @Needs("delivery.manage")
    KeptView one(Caller caller, long id) {
        KeptEvents.KeptRow row = row(caller, id);
        byte[] raw = kept.raw(caller.organisation(), id).orElseThrow(() -> new NotFound("kept-event"));
        return KeptView.of(row, new String(raw, StandardCharsets.UTF_8).replace('\u0000', '\uFFFD'));
    }

    /** Reads and processes it again. */
    @Post("/kept-events/{id}/retry")
    @Needs("delivery.manage")
    Map<String, String> retry(Caller caller, long id) {
        KeptEvents.KeptRow row = row(caller, id);
        byte[] raw = kept.raw(caller.organisation(), id).orElseThrow(() -> new NotFound("kept-event"));
        var webhook = new Webhook(clock.instant(), Map.of(), raw);
        Connection connection = connections.of(caller.organisation(), row.inboxId());
        Deliveries.Outcome outcome = deliveries.take(connection, webhook,
                carriers.of(connection.inbox()).decode(webhook), true, UUID.randomUUID().toString());
        kept.retried(caller.organisation(), id, outcome != Deliveries.Outcome.KEPT);
        return Map.of("outcome", outcome.name().toLowerCase(Locale.ROOT));
    }

    /** What an inbox was delivered and deliberately left without effect, with the reasons. */
    @Get("/inboxes/{id}/ignored-events")
    @Needs("inbox.read")
    List<IgnoredEvents.IgnoredView> ignored(Caller caller, long id) {
        return ignored.of(caller.organisation(), connections.of(caller.organisation(), new InboxId(id)).id());
    }

    private KeptEvents.KeptRow row(Caller caller, long id) {
        return kept.find(caller.organisation(), id).orElseThrow(() -> new NotFound("kept-event"));
    }

    /**
     * A kept delivery.
     *
     * @param reason a stable code, translated by the console
     * @param size bytes
     * @param retried how often it was tried again
     * @param raw what was delivered; absent in lists
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record KeptView(long id, InboxOf inbox, Instant at,
            @Schema(allowableValues = {
                "not-json", "no-payload", "no-name", "unknown-event", "unreadable", "no-message",
                "no-chat", "no-state", "unprocessable"}) String reason,
            String event, int size, int retried,
            @Nullable String raw){

        static KeptView of(KeptEvents.KeptRow row, @Nullable String raw) {
            return new KeptView(row.id(), new InboxOf(row.inboxId().value(), row.inboxName()), row.at(), row.reason(),
                    row.event(), row.size(), row.retried(), raw);
        }
    }

    /** The inbox it was delivered to. */
    @Serdeable
    record InboxOf(long id, String name) {}
}
