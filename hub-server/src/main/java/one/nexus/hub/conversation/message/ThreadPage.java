package one.nexus.hub.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A window of a thread.
 *
 * @param items oldest first
 * @param before the cursor of the page of older ones, absent when there is none
 * @param after the cursor of the page of newer ones, absent when there is none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ThreadPage(List<MessageView> items, @Nullable String before, @Nullable String after) {

    /** A page of which {@code newestFirst} holds one more than {@code limit} when there are older ones. */
    static ThreadPage backwards(List<MessageView> newestFirst, int limit, boolean newerExist) {
        boolean more = newestFirst.size() > limit;
        List<MessageView> items = newestFirst.stream().limit(limit).toList().reversed();
        return of(items, more, newerExist);
    }

    /** A page of which {@code oldestFirst} holds one more than {@code limit} when there are newer ones. */
    static ThreadPage forwards(List<MessageView> oldestFirst, int limit, boolean olderExist) {
        boolean more = oldestFirst.size() > limit;
        return of(oldestFirst.stream().limit(limit).toList(), olderExist, more);
    }

    static ThreadPage of(List<MessageView> items, boolean olderExist, boolean newerExist) {
        return new ThreadPage(items, olderExist && !items.isEmpty() ? items.getFirst().order() : null,
                newerExist && !items.isEmpty() ? items.getLast().order() : null);
    }
}
