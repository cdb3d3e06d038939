package one.nexus.integrations.waha;

import java.time.Instant;
import java.util.Optional;

/**
 * Which part of the history.
 *
 * @param chatKey one chat, or {@link #ALL_CHATS} (GOWS and NOWEB only)
 * @param from    not before this second
 * @param until   not after this second
 * @param limit   how many, at most 500
 * @param offset  how many to skip
 */
public record HistoryQuery(String chatKey, Optional<Instant> from, Optional<Instant> until, int limit, int offset) {

    /** Every chat of the session in one call. */
    public static final String ALL_CHATS = "all";

    public HistoryQuery {
        if (limit < 1 || limit > 500 || offset < 0) {
            throw new IllegalArgumentException("a page has 1 to 500 messages");
        }
    }

    /** Everything since then, a page of 100. */
    public static HistoryQuery since(Instant from) {
        return new HistoryQuery(ALL_CHATS, Optional.of(from), Optional.empty(), 100, 0);
    }

    /** The following page. */
    public HistoryQuery next() {
        return new HistoryQuery(chatKey, from, until, limit, offset + limit);
    }

    WahaRequest request(String session) {
        WahaRequest request = WahaRequest.get("api", session, "chats", chatKey, "messages").with("limit", limit)
                .with("offset", offset).with("sortBy", "timestamp").with("sortOrder", "asc")
                .with("downloadMedia", false).with("merge", true);
        WahaRequest after = from.map(time -> request.with("filter.timestamp.gte", time.getEpochSecond()))
                .orElse(request);
        return until.map(time -> after.with("filter.timestamp.lte", time.getEpochSecond())).orElse(after);
    }
}
