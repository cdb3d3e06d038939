package one.nexus.hub.channel.practice;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.crypto.Secrets;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The simulated sessions and what was said in them. */
@Singleton
final class PracticeStore {

    private static final String SAVE = """
        INSERT INTO practice_session (inbox_id, org_id, webhook, status, locale, created_at)
        VALUES (:inbox, :org, :webhook, :status, :locale, :now)
        ON CONFLICT (inbox_id) DO UPDATE SET webhook = coalesce(excluded.webhook, practice_session.webhook),
            locale = excluded.locale, status = excluded.status
        """;

    private static final String SAY = """
        INSERT INTO practice_line (org_id, inbox_id, bare_id, from_me, body, said_at, ack)
        VALUES (:org, :inbox, :bare, :fromMe, :body, :at, :ack)
        ON CONFLICT (inbox_id, bare_id) DO NOTHING
        """;

    private static final String SINCE = """
        SELECT bare_id, from_me, body, said_at, ack FROM practice_line
        WHERE inbox_id = :inbox AND said_at >= :from ORDER BY said_at, id LIMIT :limit OFFSET :offset
        """;

    private final ChatDatabase chat;
    private final Secrets secrets;
    private final Clock clock;

    PracticeStore(ChatDatabase chat, Secrets secrets, Clock clock) {
        this.chat = chat;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether {@code key} is the one that opens this inbox's simulated server. */
    boolean opens(PracticeRow.Place place, String key) {
        Optional<String> sealed = chat.read(place.organisation(), handle -> handle
                .createQuery(
                        "SELECT api_key FROM inbox WHERE id = :id AND provider = 'practice' AND archived_at IS NULL")
                .bind("id", place.inbox()).mapTo(String.class).findOne());
        return sealed.map(text -> secrets.open(place.organisation(), text))
                .filter(expected -> MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                        key.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    Optional<PracticeRow> find(OrganisationId organisation, InboxId inbox) {
        return chat.read(organisation, handle -> handle
                .createQuery("SELECT " + PracticeRow.COLUMNS + " FROM practice_session WHERE inbox_id = :inbox")
                .bind("inbox", inbox).mapTo(PracticeRow.class).findOne());
    }

    /** Makes a session, or gives it another configuration. */
    void save(PracticeRow.Place place, Optional<PracticeHook> hook, String locale, String status) {
        chat.write(place.organisation(), handle -> handle.createUpdate(SAVE)
                .bind("inbox", place.inbox())
                .bind("org", place.organisation())
                .bind("webhook", hook.map(one -> secrets.seal(place.organisation(), one.text())))
                .bind("status", status)
                .bind("locale", locale)
                .bind("now", clock.instant())
                .execute());
    }

    void status(PracticeRow session, String status) {
        chat.write(session.orgId(), handle -> handle
                .createUpdate("UPDATE practice_session SET status = :status WHERE inbox_id = :inbox")
                .bind("status", status).bind("inbox", session.inboxId()).execute());
    }

    /** Takes the next step of the conversation. */
    void step(PracticeRow session) {
        chat.write(session.orgId(), handle -> handle
                .createUpdate("UPDATE practice_session SET step = step + 1 WHERE inbox_id = :inbox")
                .bind("inbox", session.inboxId()).execute());
    }

    Optional<PracticeHook> hook(PracticeRow session) {
        return Optional.ofNullable(session.webhook()).map(sealed -> secrets.open(session.orgId(), sealed))
                .map(PracticeHook::of);
    }

    /** Notes what was said; said twice under one id it is said once. */
    boolean say(PracticeRow session, PracticeLine line) {
        return chat.write(session.orgId(), handle -> handle.createUpdate(SAY)
                .bind("org", session.orgId())
                .bind("inbox", session.inboxId())
                .bind("bare", line.bareId())
                .bind("fromMe", line.fromMe())
                .bind("body", line.body())
                .bind("at", line.saidAt())
                .bind("ack", line.ack())
                .execute()) > 0;
    }

    /** Moves a line on; false when it was there already. */
    boolean ack(PracticeRow session, String bareId, int ack) {
        return chat.write(session.orgId(), handle -> handle.createUpdate("""
            UPDATE practice_line SET ack = :ack WHERE inbox_id = :inbox AND bare_id = :bare AND ack < :ack
            """).bind("ack", ack).bind("inbox", session.inboxId()).bind("bare", bareId).execute()) > 0;
    }

    List<PracticeLine> since(PracticeRow session, Instant from, int limit, int offset) {
        return chat.read(session.orgId(), handle -> handle.createQuery(SINCE)
                .bind("inbox", session.inboxId()).bind("from", from).bind("limit", limit).bind("offset", offset)
                .mapTo(PracticeLine.class).list());
    }

    Optional<PracticeLine> line(PracticeRow session, String bareId) {
        return chat.read(session.orgId(), handle -> handle.createQuery("""
            SELECT bare_id, from_me, body, said_at, ack FROM practice_line
            WHERE inbox_id = :inbox AND bare_id = :bare
            """).bind("inbox", session.inboxId()).bind("bare", bareId).mapTo(PracticeLine.class).findOne());
    }
}
