package one.nexus.hub.conversation.message;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A message with its file, its quoted message, its reactions and its versions, as one query reads it. */
record MessageRow(long id, long conversationId, @Nullable String bareId, String direction, String authorKind,
        @Nullable Long authorId,
        String authorName, @Nullable String authorAddress, String kind, @Nullable String body, @Nullable String content,
        Instant sentAt,
        long envelopeMs,
        Instant arrivedAt, boolean late, @Nullable String status, @Nullable String failureCode,
        @Nullable String failureReason, @Nullable String quote, @Nullable String quoteBareId, @Nullable Long quoteId,
        @Nullable String quoteAuthor, @Nullable Boolean quoteOwn, @Nullable String quoteBody,
        @Nullable String quoteKind,
        @Nullable String clientKey, @Nullable Instant editedAt, @Nullable Instant revokedAt, boolean viewOnce,
        boolean ephemeral, boolean undelivered, boolean forwarded, boolean sameIdTwin, @Nullable String fileKind,
        @Nullable String fileState,
        @Nullable String fileReason, @Nullable Long fileId, @Nullable String fileName, @Nullable String fileMime,
        @Nullable Long fileSize, @Nullable Integer fileWidth, @Nullable Integer fileHeight,
        @Nullable Integer fileSeconds, @Nullable String reactions, @Nullable String versions) {

    static final String SELECT = """
        SELECT m.id, m.conversation_id, m.bare_id, m.direction, m.author_kind, m.author_id, m.author_name, m.author_address, m.kind,
               m.body,
               m.content::text AS content, m.sent_at, m.envelope_ms, m.arrived_at, m.late, m.status, m.failure_code,
               m.failure_reason, m.quote::text AS quote, m.quote_bare_id,
               q.id AS quote_id, q.author_name AS quote_author, q.own AS quote_own, q.body AS quote_body, q.kind AS quote_kind,
               m.client_key, m.edited_at, m.revoked_at, m.view_once, m.ephemeral,
               m.undelivered_at IS NOT NULL AND m.status = 'sent' AS undelivered, m.forwarded, m.same_id_twin,
               a.kind AS file_kind, a.state AS file_state, a.reason AS file_reason, a.file_id, a.name AS file_name,
               a.mime AS file_mime, a.size AS file_size, a.width AS file_width, a.height AS file_height,
               a.seconds AS file_seconds,
               (SELECT jsonb_agg(jsonb_build_object('emoji', r.emoji, 'name', r.author_name, 'kind', r.author_kind,
                    'mine', r.reactor = 'me') ORDER BY r.at, r.reactor)::text
                FROM reaction r WHERE r.message_id = m.id AND r.emoji <> '') AS reactions,
               CASE WHEN m.edited_at IS NOT NULL THEN
                    (SELECT jsonb_agg(jsonb_build_object('text', v.body, 'at', v.at) ORDER BY v.version)::text
                     FROM message_version v WHERE v.message_id = m.id) END AS versions
        FROM message m
        LEFT JOIN attachment a ON a.message_id = m.id
        LEFT JOIN LATERAL (
            SELECT o.id, o.author_name, o.direction = 'out' AS own, o.body, o.kind
            FROM message_key k JOIN message o ON o.id = k.message_id
            WHERE k.inbox_id = m.inbox_id AND k.provider_id = m.quote_bare_id AND k.conversation_id = m.conversation_id
            LIMIT 1
        ) q ON m.quote_bare_id IS NOT NULL
        """;

    ThreadPlace place() {
        return ThreadPlace.of(sentAt, envelopeMs, id);
    }
}
