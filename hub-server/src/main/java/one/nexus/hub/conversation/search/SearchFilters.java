package one.nexus.hub.conversation.search;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;

/**
 * To what a search may be narrowed.
 *
 * @param author {@code customer} or {@code team}
 * @param from the first day, {@code 2026-11-22}, as the organisation counts days
 * @param until the last day
 */
@Introspected
record SearchFilters(@QueryValue @Nullable Long conversation, @QueryValue @Nullable Long inbox,
        @QueryValue @Nullable String author, @QueryValue @Nullable String from, @QueryValue @Nullable String until) {

    Narrowing narrowing() {
        return Narrowing.of(conversation, inbox, author);
    }
}
