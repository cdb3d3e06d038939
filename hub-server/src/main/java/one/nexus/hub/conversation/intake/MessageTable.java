package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.Standing;
import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.platform.data.Together;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jakarta.inject.Singleton;

/** Stores messages, as many as there are in one statement. */
@Singleton
class MessageTable {

    /**
     * Whether a conversation does not take a message any more. Done, it takes what the team writes from the phone, and what
     * the person wrote before and the network told late; followed by another one, nothing.
     */
    private static final String MOVES = """
        %2$s.next_id IS NOT NULL OR %2$s.ended_at IS NOT NULL AND %1$s.direction = 'in'
            AND NOT (%1$s.late AND %1$s.sent_at < %2$s.ended_at)
        """;

    /**
     * The conversations are locked in the order of their ids, so that two groups never wait for each other; the key
     * decides what is new; what is new becomes a message. Answers for each message whether it is new, and how its
     * conversation stood.
     */
    private static final String STORE = """
        WITH arriving AS (
            SELECT * FROM json_to_recordset(CAST(:messages AS json)) AS a (place integer, conversation_id bigint,
                inbox_id bigint, from_me boolean, bare_id text, provider_id text, twin text, direction text,
                author_kind text, author_id bigint, author_name text, author_address text, kind text,
                body text, content text,
                sent_at timestamptz, envelope_ms bigint, arrived_at timestamptz, late boolean, status text,
                quote_bare_id text, quote text, view_once boolean, ephemeral boolean, forwarded boolean)
        ), standing AS (
            SELECT c.id, c.ended_at, c.next_id,
        """ + Standing.COLUMNS + """
            FROM conversation c WHERE c.id = ANY(:conversations) ORDER BY c.id FOR UPDATE
        ), fresh AS (
            INSERT INTO message_key (org_id, inbox_id, from_me, provider_id, twin, conversation_id, message_id, sent_at)
            SELECT :org, a.inbox_id, a.from_me, a.bare_id, a.twin, a.conversation_id, nextval('message_id_seq'), a.sent_at
            FROM (SELECT x.* FROM arriving x JOIN standing s ON s.id = x.conversation_id
                  WHERE NOT (""" + MOVES.formatted("x", "s") + """
            ) ORDER BY x.place) a
            ON CONFLICT DO NOTHING
            RETURNING inbox_id, from_me, provider_id, twin, message_id
        ), stored AS (
            INSERT INTO message (id, org_id, conversation_id, inbox_id, direction, author_kind, author_id, author_name,
                author_address, kind, body, content, sent_at, envelope_ms, arrived_at, late, status, bare_id, provider_id, quote_bare_id,
                quote, view_once, ephemeral, forwarded, same_id_twin)
            OVERRIDING SYSTEM VALUE
            SELECT f.message_id, :org, a.conversation_id, a.inbox_id, a.direction, a.author_kind, a.author_id,
                a.author_name, a.author_address, a.kind, a.body, CAST(a.content AS jsonb), a.sent_at, a.envelope_ms, a.arrived_at, a.late,
                a.status, a.bare_id, a.provider_id, a.quote_bare_id, CAST(a.quote AS jsonb), a.view_once, a.ephemeral,
                a.forwarded, a.twin <> ''
            FROM arriving a JOIN fresh f ON f.inbox_id = a.inbox_id AND f.from_me = a.from_me
                AND f.provider_id = a.bare_id AND f.twin = a.twin
        )
        SELECT a.place, f.message_id,
               EXISTS (SELECT FROM orphan o WHERE o.inbox_id = a.inbox_id AND o.provider_id = a.bare_id) AS awaited,
               c.id IS NOT NULL AND (""" + MOVES.formatted("a", "c") + """
               ) AND NOT EXISTS (SELECT FROM message_key k WHERE k.inbox_id = a.inbox_id AND k.from_me = a.from_me
                   AND k.provider_id = a.bare_id AND k.twin = a.twin) AS moves,
               c.id AS standing_id,
        """ + Standing.COLUMNS + """
        FROM arriving a
        LEFT JOIN standing c ON c.id = a.conversation_id
        LEFT JOIN fresh f ON f.inbox_id = a.inbox_id AND f.from_me = a.from_me
            AND f.provider_id = a.bare_id AND f.twin = a.twin
        ORDER BY a.place
        """;

    private final StoredJson json;

    MessageTable(StoredJson json) {
        this.json = json;
    }

    /**
     * What became of one message.
     *
     * @param messageId absent when its key was taken before
     * @param awaited whether something about it came before it
     * @param moves whether its conversation does not take it any more: it belongs to the one that goes on
     */
    record Outcome(int place, @Nullable Long messageId, boolean awaited, boolean moves, @Nullable Long standingId,
            @Nullable String status,
            @Nullable String chatKey, @Nullable Integer unread, @Nullable Long firstUnreadId,
            @Nullable Instant waitingSince, @Nullable Instant activeAt, @Nullable Long lastMessageId,
            @Nullable Instant lastAt, @Nullable Long lastEnvelopeMs, @Nullable String lastPreview,
            @Nullable String lastKind, @Nullable String lastDirection, @Nullable String lastStatus,
            @Nullable String lastAuthor) {

        /** How the conversation stood. */
        Standing standing() {
            if (standingId == null || status == null || chatKey == null || unread == null || activeAt == null
                    || lastEnvelopeMs == null) {
                throw new StaleAddresses();
            }
            return new Standing(standingId, status, chatKey, unread, firstUnreadId, waitingSince, activeAt,
                    lastMessageId, lastAt, lastEnvelopeMs, orEmpty(lastPreview), orEmpty(lastKind),
                    orEmpty(lastDirection), lastStatus, lastAuthor);
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** Stores what is new of {@code messages}; no two of them may have the same key. */
    List<Outcome> store(Handle handle, OrganisationId organisation, List<NewMessage> messages) {
        return handle.createQuery(STORE)
                .bind("org", organisation)
                .bind("messages", json.write(messages))
                .bindArray("conversations", Long.class,
                        messages.stream().map(NewMessage::conversationId).distinct().sorted().toList())
                .mapTo(Outcome.class).list();
    }

    /** Writes how conversations stand now; their rows are locked by this transaction. */
    void stand(Together last, Collection<Standing> standings) {
        String written = json.write(standings);
        last.add(Standing.UPDATE, update -> update.bind("standings", written));
    }
}
