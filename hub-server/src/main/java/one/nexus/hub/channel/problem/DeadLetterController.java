package one.nexus.hub.channel.problem;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.channel.intake.KeptCount;
import one.nexus.hub.platform.queue.DeadLetter;
import one.nexus.hub.platform.queue.DeadLetters;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Cursors;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.platform.web.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Work that was given up, with the reason, to be begun anew after a fix. */
@Controller("/api/channel")
@Needs("delivery.manage")
final class DeadLetterController {

    private static final String LIST = "dead-letters";
    private static final int LIMIT = 100;

    private final DeadLetters letters;
    private final KeptCount kept;
    private final Inboxes inboxes;
    private final Cursors cursors;

    DeadLetterController(DeadLetters letters, KeptCount kept, Inboxes inboxes, Cursors cursors) {
        this.letters = letters;
        this.kept = kept;
        this.inboxes = inboxes;
        this.cursors = cursors;
    }

    /** Newest first. */
    @Get("/dead-letters")
    Page<DeadLetterView> list(Caller caller, @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, LIMIT);
        Optional<DeadLetter.Place> after = cursors.read(LIST, cursor)
                .map(place -> new DeadLetter.Place(place.instant(0), place.text(1), place.number(2)));
        Page<DeadLetter> page = cursors.page(LIST, letters.list(caller.organisation(), after, size + 1), size,
                letter -> List.of(letter.at(), letter.database(), letter.id()));
        Map<Long, String> names = inboxes.all(caller.organisation()).stream()
                .collect(Collectors.toMap(inbox -> inbox.id().value(), Inbox::name));
        return new Page<>(page.items().stream().map(letter -> DeadLetterView.of(letter, names)).toList(), page.next());
    }

    /** Begins it anew, with all its attempts. */
    @Post("/dead-letters/{id}/retry")
    HttpResponse<Void> retry(Caller caller, String id) {
        if (!letters.retry(caller.organisation(), id)) {
            throw new NotFound("dead-letter");
        }
        return HttpResponse.accepted();
    }

    /** How much waits for somebody. */
    @Get("/problems/count")
    ProblemCount count(Caller caller) {
        return new ProblemCount(kept.open(caller.organisation()), letters.count(caller.organisation()));
    }

    /** The numbers beside the door to this page. */
    @Serdeable
    record ProblemCount(long keptEvents, long deadLetters) {}
}
