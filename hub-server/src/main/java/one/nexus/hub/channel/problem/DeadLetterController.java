package one.nexus.hub.channel.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.channel.intake.KeptCount;
import one.nexus.hub.platform.queue.DeadLetter;
import one.nexus.hub.platform.queue.DeadLetters;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Cursors;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.platform.web.Page;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Work that was given up, with the reason, to be begun anew after a fix. */
@Controller("/api/channel")
@Needs("delivery.manage")
final class DeadLetterController {

    private static final String LIST = "dead-letters";
    private static final int LIMIT = 100;

    private final DeadLetters letters;
    private final KeptCount kept;
    private final Cursors cursors;

    DeadLetterController(DeadLetters letters, KeptCount kept, Cursors cursors) {
        this.letters = letters;
        this.kept = kept;
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
        return new Page<>(page.items().stream().map(DeadLetterView::of).toList(), page.next());
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

    /**
     * Given-up work.
     *
     * @param what which object it was about, as far as its order says
     * @param code why, to be translated by the console
     * @param reason a sentence for what is to be found in the log
     * @param conversation the conversation it belongs to, when its order names one
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DeadLetterView(String id, String kind, String what,
            @Schema(allowableValues = {
                "interrupted", "database-away", "too-deep", "fault", "uncertain", "no-phone",
                "no-file", "not-found", "not-on-network", "invalid", "unauthorised", "unsupported", "forbidden-address",
                "too-old",
                "inbox-removed"}) String code,
            String reason, int attempts, Instant at,
            @Nullable Long conversation){

        static DeadLetterView of(DeadLetter letter) {
            return new DeadLetterView(letter.key(), letter.kind(), what(letter), letter.code(), letter.reason(),
                    letter.attempts(), letter.at(), number(letter, "conversation").orElse(null));
        }

        private static String what(DeadLetter letter) {
            return number(letter, "message").map(id -> "message " + id)
                    .or(() -> number(letter, "inbox").map(id -> "inbox " + id)).orElse(letter.kind());
        }

        private static Optional<Long> number(DeadLetter letter, String key) {
            return letter.payload().get(key) instanceof Number number
                    ? Optional.of(number.longValue())
                    : Optional.empty();
        }
    }

    /** The numbers beside the door to this page. */
    @Serdeable
    record ProblemCount(long keptEvents, long deadLetters) {}
}
