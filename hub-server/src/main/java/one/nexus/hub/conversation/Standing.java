package one.nexus.hub.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a conversation stands: everything that a message changes about it. Named as the columns are, so that many go to
 * PostgreSQL as one JSON array.
 *
 * @param unread the customer's messages that nobody of the team has seen
 * @param waitingSince when the customer wrote the first message that nobody has answered
 * @param activeAt the place in the list
 * @param lastAt with {@code lastEnvelopeMs} and {@code lastMessageId} the place of the thread's last message
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Standing(long id, String status, String chatKey, int unread, @Nullable Long firstUnreadId,
        @Nullable Instant waitingSince, Instant activeAt, @Nullable Long lastMessageId, @Nullable Instant lastAt,
        long lastEnvelopeMs, String lastPreview, String lastKind, String lastDirection, @Nullable String lastStatus,
        @Nullable String lastAuthor) {

    /** The columns of this record, of a table called {@code c}. */
    public static final String COLUMNS = """
        c.status, c.chat_key, c.unread, c.first_unread_id, c.waiting_since, c.active_at, c.last_message_id, c.last_at,
        c.last_envelope_ms, c.last_preview, c.last_kind, c.last_direction, c.last_status, c.last_author
        """;

    /** Writes the standings in {@code :standings}, a JSON array of this record. */
    public static final String UPDATE = """
        UPDATE conversation c
        SET status = s.status, chat_key = s.chat_key, unread = s.unread, first_unread_id = s.first_unread_id,
            waiting_since = s.waiting_since, active_at = s.active_at, last_message_id = s.last_message_id,
            last_at = s.last_at, last_envelope_ms = s.last_envelope_ms, last_preview = s.last_preview,
            last_kind = s.last_kind, last_direction = s.last_direction, last_status = s.last_status,
            last_author = s.last_author, ended_at = CASE WHEN s.status = 'open' THEN NULL ELSE c.ended_at END
        FROM json_to_recordset(CAST(:standings AS json)) AS s (id bigint, status text, chat_key text, unread integer,
            first_unread_id bigint, waiting_since timestamptz, active_at timestamptz, last_message_id bigint,
            last_at timestamptz, last_envelope_ms bigint, last_preview text, last_kind text, last_direction text,
            last_status text, last_author text)
        WHERE c.id = s.id
        """;

    /**
     * A message of the thread, as far as it changes how the conversation stands.
     *
     * @param direction {@code in}, {@code out} or {@code note}
     * @param author who of the own side wrote it, for the list
     */
    public record Line(long id, String direction, String kind, String preview, @Nullable String status,
            @Nullable String author, String chatKey, Instant sentAt, long envelopeMs, Instant arrivedAt) {}

    /** How it stands after one more message. */
    public Standing after(Line line) {
        boolean last = follows(line);
        Standing told = last ? showing(line) : this;
        Standing counted = switch (line.direction()) {
            case "in" -> told.received(line);
            case "out" -> last ? told.answered() : told;
            default -> told;
        };
        return counted.active(line.arrivedAt());
    }

    /** How it stands after something that the hub said by itself: nobody has answered. */
    public Standing afterAutomatic(Line line) {
        return (follows(line) ? showing(line) : this).active(line.arrivedAt());
    }

    /** How it stands once the team has seen everything. */
    public Standing seen() {
        return new Standing(id, status, chatKey, 0, null, waitingSince, activeAt, lastMessageId, lastAt, lastEnvelopeMs,
                lastPreview, lastKind, lastDirection, lastStatus, lastAuthor);
    }

    /** Whether the next word of the customer begins it, or begins it anew. */
    public boolean atRest() {
        return lastMessageId == null || status.equals("resolved");
    }

    private Standing received(Line line) {
        Instant waits = waitingSince == null ? line.arrivedAt() : waitingSince;
        Long first = unread == 0 || firstUnreadId == null ? Long.valueOf(line.id()) : firstUnreadId;
        return new Standing(id, "open", line.chatKey().isEmpty() ? chatKey : line.chatKey(), unread + 1, first, waits,
                activeAt, lastMessageId, lastAt, lastEnvelopeMs, lastPreview, lastKind, lastDirection, lastStatus,
                lastAuthor);
    }

    private Standing answered() {
        return new Standing(id, status, chatKey, 0, null, null, activeAt, lastMessageId, lastAt, lastEnvelopeMs,
                lastPreview, lastKind, lastDirection, lastStatus, lastAuthor);
    }

    private Standing showing(Line line) {
        return new Standing(id, status, chatKey, unread, firstUnreadId, waitingSince, activeAt, line.id(),
                line.sentAt(), line.envelopeMs(), line.preview(), line.kind(), line.direction(), line.status(),
                line.author());
    }

    private Standing active(Instant at) {
        return activeAt.isBefore(at)
                ? new Standing(id, status, chatKey, unread, firstUnreadId, waitingSince, at,
                        lastMessageId, lastAt, lastEnvelopeMs, lastPreview, lastKind, lastDirection, lastStatus,
                        lastAuthor)
                : this;
    }

    private boolean follows(Line line) {
        Instant at = lastAt;
        if (at == null || line.sentAt().isAfter(at)) {
            return true;
        }
        return line.sentAt().equals(at) && line.envelopeMs() >= lastEnvelopeMs;
    }
}
