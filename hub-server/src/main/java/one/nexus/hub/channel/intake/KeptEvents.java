package one.nexus.hub.channel.intake;

import io.micrometer.core.instrument.MeterRegistry;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.waha.HistoryItem;
import one.nexus.integrations.waha.WahaMessages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jakarta.inject.Singleton;

/** Genuine deliveries that could not be read or processed, kept raw with the reason until somebody settles them. */
@Singleton
final class KeptEvents {

    private static final int LONGEST_WORD = 500;

    private static final String KEEP = """
        INSERT INTO kept_event (org_id, inbox_id, at, reason, event, raw, digest)
        VALUES (:org, :inbox, :at, :reason, :event, :raw, :digest)
        ON CONFLICT (inbox_id, digest) DO UPDATE
        SET times = kept_event.times + 1, reason = excluded.reason, settled_at = NULL
        """;

    private static final String LIST = """
        SELECT k.id, k.inbox_id, i.name AS inbox_name, k.at, k.reason, k.event, octet_length(k.raw) AS size, k.retried
        FROM kept_event k JOIN inbox i ON i.id = k.inbox_id
        WHERE k.settled_at IS NULL AND (CAST(:before AS bigint) IS NULL OR k.id < :before)
        ORDER BY k.id DESC LIMIT :limit
        """;

    private static final String FIND = """
        SELECT k.id, k.inbox_id, i.name AS inbox_name, k.at, k.reason, k.event, octet_length(k.raw) AS size, k.retried
        FROM kept_event k JOIN inbox i ON i.id = k.inbox_id WHERE k.id = :id
        """;

    private final ChatDatabase chat;
    private final Clock clock;
    private final MeterRegistry meters;

    KeptEvents(ChatDatabase chat, Clock clock, MeterRegistry meters) {
        this.chat = chat;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Keeps a delivery. The same bytes kept again are counted, not stored twice.
     *
     * @param event the provider's word for it, or empty
     * @param reason a stable code, translated by the console
     */
    void keep(Inbox inbox, byte[] raw, String event, String reason) {
        chat.write(inbox.organisation(), handle -> handle.createUpdate(KEEP)
                .bind("org", inbox.organisation())
                .bind("inbox", inbox.id())
                .bind("at", clock.instant())
                .bind("reason", word(reason))
                .bind("event", word(event))
                .bind("raw", raw)
                .bind("digest", digest(raw))
                .execute());
        meters.counter("nexus.webhook.kept").increment();
    }

    /** Keeps an item of a history: nobody will bring it again. */
    void keep(Inbox inbox, HistoryItem item, String reason) {
        keep(inbox, item.delivery(), WahaMessages.HISTORY, reason);
    }

    /** Open ones, newest first; {@code before} is the id the page before ended with. */
    List<KeptRow> list(OrganisationId organisation, OptionalLong before, int limit) {
        return chat.read(organisation, handle -> handle.createQuery(LIST)
                .bind("before", before.isPresent() ? before.getAsLong() : null)
                .bind("limit", limit)
                .mapTo(KeptRow.class).list());
    }

    Optional<KeptRow> find(OrganisationId organisation, long id) {
        return chat.read(organisation, handle -> handle.createQuery(FIND).bind("id", id)
                .mapTo(KeptRow.class).findOne());
    }

    Optional<byte[]> raw(OrganisationId organisation, long id) {
        return chat.read(organisation, handle -> handle.createQuery("SELECT raw FROM kept_event WHERE id = :id")
                .bind("id", id).mapTo(byte[].class).findOne());
    }

    /** Notes one more retry, and whether it settled the event. */
    void retried(OrganisationId organisation, long id, boolean settled) {
        chat.write(organisation, handle -> handle.createUpdate("""
            UPDATE kept_event SET retried = retried + 1, settled_at = CASE WHEN :settled THEN CAST(:now AS timestamptz) END
            WHERE id = :id
            """).bind("id", id).bind("settled", settled).bind("now", clock.instant()).execute());
    }

    long open(OrganisationId organisation) {
        return chat.read(organisation, handle -> handle
                .createQuery("SELECT count(*) FROM kept_event WHERE settled_at IS NULL").mapTo(Long.class).one());
    }

    Optional<Instant> oldest(OrganisationId organisation) {
        return chat.read(organisation, handle -> handle
                .createQuery("SELECT min(at) FROM kept_event WHERE settled_at IS NULL").mapTo(Instant.class).findOne());
    }

    /** Without NUL, which PostgreSQL refuses, and not without end. */
    static String word(String text) {
        String clean = text.replace('\u0000', ' ');
        return clean.length() <= LONGEST_WORD ? clean : clean.substring(0, LONGEST_WORD);
    }

    private static byte[] digest(byte[] raw) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(raw);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** One kept delivery, without its bytes. */
    record KeptRow(long id, InboxId inboxId, String inboxName, Instant at, String reason, String event,
            int size, int retried) {}
}
