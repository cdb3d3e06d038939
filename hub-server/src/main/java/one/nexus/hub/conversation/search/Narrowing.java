package one.nexus.hub.conversation.search;

import one.nexus.hub.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * To which messages a search is narrowed, in the marks the index keeps beside the words.
 *
 * @param tokens a {@code tsquery}, empty for all messages
 */
record Narrowing(String tokens) {

    /**
     * @param author {@code customer} or {@code team}
     * @throws Invalid naming {@code author} when it is neither
     */
    static Narrowing of(@Nullable Long conversation, @Nullable Long inbox, @Nullable String author) {
        List<String> tokens = new ArrayList<>();
        if (conversation != null) {
            tokens.add("'#conversation" + conversation + "'");
        }
        if (inbox != null) {
            tokens.add("'#inbox" + inbox + "'");
        }
        if (author != null) {
            tokens.add(switch (author) {
                case "customer" -> "'#in'";
                case "team" -> "('#out' | '#note')";
                default -> throw Invalid.field("author", "unknown");
            });
        }
        return new Narrowing(String.join(" & ", tokens));
    }
}
