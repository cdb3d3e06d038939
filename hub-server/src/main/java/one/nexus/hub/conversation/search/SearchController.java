package one.nexus.hub.conversation.search;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import one.nexus.hub.conversation.search.Search.Found;
import one.nexus.hub.conversation.search.Search.Place;
import one.nexus.hub.conversation.search.Search.Wanted;
import one.nexus.hub.organisation.Organisations;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Cursors;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.Page;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Finds messages by their words. */
@Controller("/api/conversation/search")
class SearchController {

    private static final int MOST = 100;
    private static final String LIST = "found-messages";

    /** Times of messages are no later than their arrival; clocks of two machines differ by less. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final ChatDatabase database;
    private final Search search;
    private final Cursors cursors;
    private final Organisations organisations;
    private final Clock clock;

    SearchController(ChatDatabase database, Search search, Cursors cursors, Organisations organisations, Clock clock) {
        this.database = database;
        this.search = search;
        this.cursors = cursors;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Messages and notes in which all words occur, the newest first: in the text, a caption, the name of a file, of a place
     * or of a card. Case and accents do not matter; {@code "words in quotes"} stand beside each other; a last word without a
     * space behind it may be the beginning of one. A page with fewer messages than asked for, or with none, may have a next
     * one: the search goes on from there. Nothing is found for no words.
     */
    @Get("{?words,conversation,inbox,author,from,until,cursor,limit}")
    @Needs("conversation.read")
    Page<FoundMessage> search(Caller caller, @QueryValue(defaultValue = "") String words,
            @RequestBean SearchFilters filters, @Nullable String cursor,
            @QueryValue(defaultValue = "20") int limit) {
        Sought sought = Sought.of(words);
        Narrowing narrowing = filters.narrowing();
        Period period = Period.of(filters.from(), filters.until(),
                () -> ZoneId.of(organisations.of(caller.organisation()).timeZone()));
        Place before = cursors.read(LIST, cursor).map(at -> new Place(at.instant(0), at.number(1)))
                .orElseGet(() -> new Place(period.before().orElseGet(() -> clock.instant().plus(AHEAD)), 0));
        if (sought.nothing()) {
            return new Page<>(List.of(), null);
        }
        Found found = database.read(caller.organisation(), handle -> search.page(handle, caller.organisation(),
                new Wanted(sought, narrowing, period.since().orElse(Instant.EPOCH), before,
                        Math.clamp(limit, 1, MOST))));
        return new Page<>(found.messages(),
                found.next().map(place -> cursors.write(LIST, List.of(place.sentAt(), place.id()))).orElse(null));
    }
}
