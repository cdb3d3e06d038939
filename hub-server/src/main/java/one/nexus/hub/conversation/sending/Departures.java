package one.nexus.hub.conversation.sending;

import one.nexus.hub.channel.Departure;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.conversation.message.ContentView;
import one.nexus.hub.conversation.message.Deliveries;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import one.nexus.hub.conversation.message.DeliveryStatus;
import one.nexus.hub.conversation.message.LetterView;
import one.nexus.hub.conversation.message.OutgoingName;
import one.nexus.hub.media.FileId;
import one.nexus.hub.media.Files;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.OutboundMessage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** Makes of a stored message what goes out. */
@Singleton
class Departures {

    private static final int MOST_UNSEEN = 50;

    private static final String CLAIM = """
        WITH taken AS (
            UPDATE message SET attempts = attempts + 1, tried_at = now() WHERE id = :id AND revoked_at IS NULL
            RETURNING id, conversation_id, inbox_id, body, content, bare_id, arrived_at, quote_bare_id, attempts
        )
        SELECT t.id, t.inbox_id, t.body, t.content::text AS content, t.bare_id, t.arrived_at AS queued_at, t.attempts > 1 AS attempted,
               c.chat_key, (SELECT a.value FROM address a WHERE a.conversation_id = c.id
                            AND a.scheme = 'whatsapp-pn' LIMIT 1) AS phone,
               (SELECT max(i.sent_at) FROM message i WHERE i.conversation_id = c.id AND i.direction = 'in') AS heard_at,
               (SELECT q.provider_id FROM message_key k JOIN message q ON q.id = k.message_id
                WHERE k.inbox_id = t.inbox_id AND k.provider_id = t.quote_bare_id
                  AND k.conversation_id = t.conversation_id LIMIT 1) AS quoted,
               f.kind AS file_kind, f.file_id, f.name AS file_name, f.mime AS file_mime
        FROM taken t
        JOIN conversation c ON c.id = t.conversation_id
        LEFT JOIN attachment f ON f.message_id = t.id
        """;

    private static final String UNSEEN = """
        SELECT provider_id FROM (
            SELECT i.provider_id, i.sent_at, i.envelope_ms, i.id FROM message i
            WHERE i.conversation_id = :conversation AND i.direction = 'in' AND i.provider_id <> ''
              AND i.id > coalesce((SELECT max(o.id) FROM message o WHERE o.conversation_id = :conversation
                  AND o.direction = 'out' AND o.id < :id), 0) AND i.id < :id
            ORDER BY i.id DESC LIMIT :most
        ) newest ORDER BY sent_at, envelope_ms, id
        """;

    private static final String SAID_SINCE = """
        UPDATE message m SET body = CASE WHEN e.edited_at IS NULL THEN m.body ELSE e.body END, edited_at = e.edited_at,
            revoked_at = coalesce(m.revoked_at, e.revoked_at)
        FROM message e WHERE m.id = :id AND e.id = :echo
        """;

    private final Files files;
    private final Deliveries deliveries;
    private final Letterheads letterheads;
    private final LinkedFiles links;
    private final StoredJson json;

    Departures(Files files, Deliveries deliveries, Letterheads letterheads, LinkedFiles links, StoredJson json) {
        this.files = files;
        this.deliveries = deliveries;
        this.letterheads = letterheads;
        this.links = links;
        this.json = json;
    }

    record Row(long id, long inboxId, @Nullable String body, @Nullable String content, @Nullable String bareId,
            Instant queuedAt, boolean attempted,
            String chatKey, @Nullable String phone, @Nullable Instant heardAt, @Nullable String quoted,
            @Nullable String fileKind, @Nullable Long fileId, @Nullable String fileName, @Nullable String fileMime) {}

    /** A message taken up, without the bytes of its file. */
    record Claim(Row row, List<String> unseen) {}

    /** Takes up a locked message, unless it was withdrawn. */
    Optional<Claim> claim(Handle handle, Locked message) {
        return handle.createQuery(CLAIM).bind("id", message.id()).mapTo(Row.class).findOne()
                .filter(row -> !row.chatKey().isEmpty() || row.phone() != null)
                .map(row -> new Claim(row, unseen(handle, message)));
    }

    private static List<String> unseen(Handle handle, Locked message) {
        return handle.createQuery(UNSEEN)
                .bind("conversation", message.conversationId()).bind("id", message.id()).bind("most", MOST_UNSEEN)
                .mapTo(String.class).list();
    }

    /**
     * Somebody wants another try: the time it may wait begins now. What went out under a reserved id is looked up first;
     * what had none cannot be, and neither can a letter: whoever asks has decided. The letter keeps its id, by which the
     * other side's program knows it for the same.
     */
    void anew(Handle handle, long message) {
        handle.createUpdate("""
            UPDATE message SET arrived_at = now(), attempts = CASE WHEN bare_id IS NULL OR content ->> 'type' = 'letter' THEN 0 ELSE attempts END
            WHERE id = :id
            """).bind("id", message).execute();
    }

    /** The try ended without effect: the next one is a first one again. */
    void release(Handle handle, long message) {
        handle.createUpdate("UPDATE message SET attempts = 0 WHERE id = :id").bind("id", message).execute();
    }

    Departure of(OrganisationId organisation, Claim claim) {
        Row row = claim.row();
        boolean confirmed = !row.chatKey().isEmpty();
        Optional<LetterView> letter = letterheads.stored(Optional.ofNullable(row.content()));
        var message = new OutboundMessage(confirmed ? row.chatKey() : row.phone() + "@c.us",
                body(organisation, row, letter.map(LetterView::signature).orElse("")),
                Optional.ofNullable(row.quoted()), Optional.ofNullable(row.bareId()), letter.map(LetterView::head),
                new OutboundMessage.Surroundings(Optional.of(OutgoingName.of(row.id())),
                        Optional.ofNullable(row.heardAt())));
        return new Departure(message, confirmed, row.heardAt() == null, row.attempted(), row.queuedAt(),
                claim.unseen());
    }

    /** Below the words of a letter stands the signature, as mail programs know it: after two dashes and a space. */
    private OutboundMessage.Body body(OrganisationId organisation, Row row, String signature) {
        String words = row.body() == null ? "" : row.body();
        String signed = signature.isBlank() ? words : words + "\n\n-- \n" + signature;
        Long file = row.fileId();
        if (file == null) {
            return Optional.ofNullable(row.content()).map(content -> json.read(content, ContentView.class))
                    .filter(ContentView.Template.class::isInstance)
                    .map(ContentView.Template.class::cast).<OutboundMessage.Body>map(filled -> template(filled, signed))
                    .orElseGet(() -> new OutboundMessage.Text(signed, true));
        }
        return new OutboundMessage.File(
                MediaKind.valueOf(String.valueOf(row.fileKind()).toUpperCase(Locale.ROOT)),
                row.fileMime() == null ? "application/octet-stream" : row.fileMime(),
                Optional.ofNullable(row.fileName()), Optional.of(signed).filter(text -> !text.isBlank()),
                links.of(organisation, new InboxId(row.inboxId()), new FileId(file)).<OutboundMessage.Source>map(
                        OutboundMessage.Source.Link::new)
                        .orElseGet(() -> new OutboundMessage.Source.Bytes(bytes(organisation, new FileId(file)))));
    }

    private static OutboundMessage.Template template(ContentView.Template filled, String words) {
        Map<Integer, String> buttons = filled.buttons().entrySet().stream()
                .collect(Collectors.toMap(button -> Integer.valueOf(button.getKey()), Map.Entry::getValue));
        return new OutboundMessage.Template(filled.name(), filled.language(), filled.header(), filled.body(), buttons,
                words);
    }

    private byte[] bytes(OrganisationId organisation, FileId file) {
        try (InputStream stream = files.open(organisation, file)
                .orElseThrow(() -> new IllegalStateException("the file of a message is gone"))) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The id the network gave is that of an echo which came before the answer and was not recognised: the echo's line goes,
     * what was said about it stays with this message.
     */
    void takeOver(Handle handle, Happenings happenings, Locked message, MessageId id) {
        Optional<Locked> echo = handle.createQuery("""
            SELECT message_id FROM message_key
            WHERE inbox_id = :inbox AND provider_id = :bare AND from_me AND twin = ''
            """).bind("inbox", message.inboxId()).bind("bare", id.bare()).mapTo(Long.class).findOne()
                .flatMap(other -> deliveries.lock(handle, other))
                .filter(other -> other.outgoing() && other.conversationId() == message.conversationId());
        if (echo.isEmpty()) {
            return;
        }
        handle.createUpdate("""
            UPDATE conversation SET last_message_id = :id WHERE id = :conversation AND last_message_id = :echo
            """).bind("id", message.id()).bind("conversation", message.conversationId()).bind("echo", echo.get().id())
                .execute();
        for (String table : List.of("reaction", "message_version")) {
            handle.createUpdate("UPDATE " + table + " SET message_id = :id WHERE message_id = :echo")
                    .bind("id", message.id()).bind("echo", echo.get().id()).execute();
        }
        handle.createUpdate(SAID_SINCE).bind("id", message.id()).bind("echo", echo.get().id()).execute();
        for (String table : List.of("attachment", "message_key")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE message_id = :echo").bind("echo", echo.get().id())
                    .execute();
        }
        handle.createUpdate("DELETE FROM message WHERE id = :echo").bind("echo", echo.get().id()).execute();
        deliveries.identify(handle, message, id.bare(), id.full());
        DeliveryStatus reached = echo.get().delivery();
        if (reached.compareTo(DeliveryStatus.SENT) > 0) {
            deliveries.move(handle, happenings, message, reached, null, null);
        }
        happenings.message("message.removed", message.conversationId(), echo.get().id());
    }
}
