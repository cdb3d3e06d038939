package one.nexus.hub.conversation.search;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * One row of a search: a message, or none when nothing was found.
 *
 * @param reached the place the next page begins before, absent on the last one
 */
record FoundRow(@Nullable Instant reached, @Nullable Long reachedId, @Nullable Long id, long conversationId,
        String direction, String author, String kind, String body, String file, String place, String address,
        String cards, @Nullable Instant sentAt) {

    /**
     * The page and its messages in one statement, so that both are of one moment. What was withdrawn since its words were
     * read is left out.
     */
    static final String SELECT = """
        SELECT s.reached, s.reached_id, m.id, coalesce(m.conversation_id, 0) AS conversation_id,
               coalesce(m.direction, '') AS direction, coalesce(m.author_name, '') AS author, coalesce(m.kind, '') AS kind,
               coalesce(m.body, '') AS body, coalesce(m.file, '') AS file,
               coalesce(m.content ->> 'name', '') AS place, coalesce(m.content ->> 'address', '') AS address,
               coalesce((SELECT string_agg(c #>> '{}', ', ') FROM jsonb_path_query(m.content, '$.contacts[*].name') c), '')
                   AS cards,
               m.sent_at
        FROM nexus_search(:parts, :unfinished, :narrowed, :since, :before, :beforeId, :limit,
            :patience * interval '1 millisecond') s
        LEFT JOIN LATERAL (
            SELECT g.id, g.conversation_id, g.direction, g.author_name, g.kind, g.body, g.content, g.sent_at,
                   a.name AS file, u.place
            FROM unnest(s.ids) WITH ORDINALITY u (id, place)
            JOIN message g ON g.id = u.id AND g.revoked_at IS NULL
            LEFT JOIN attachment a ON a.message_id = g.id
        ) m ON true
        ORDER BY m.place
        """;

    /** What it says, the words first. */
    Stream<String> texts() {
        return Stream.of(body, file, place, address, cards);
    }
}
