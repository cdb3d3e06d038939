package one.nexus.hub.channel.program;

import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.queue.DeadLetters;
import one.nexus.hub.platform.schedule.Recurring;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.program.CallbackLog;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** What became of the callbacks of each program: tried how often, answered how, and when again. Kept for thirty days. */
@Singleton
class CallbackDeliveries implements CallbackLog, Recurring {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String BEGIN = """
        INSERT INTO callback_delivery AS d (org_id, inbox_id, delivery, event, message, reference, state, attempts,
            begun_at, tried_at)
        VALUES (:org, :inbox, :delivery, :event, :message, :reference, 'waiting', 1, :now, :now)
        ON CONFLICT (inbox_id, delivery) DO UPDATE SET tried_at = excluded.tried_at, next_at = NULL, state = 'waiting',
            attempts = CASE WHEN d.state = 'waiting' THEN d.attempts + 1 ELSE 1 END,
            begun_at = CASE WHEN d.state = 'waiting' THEN d.begun_at ELSE excluded.begun_at END
        RETURNING attempts AS tries, begun_at AS since
        """;

    private static final String LIST = """
        SELECT d.id, d.event, d.message,
               CASE WHEN d.state = 'waiting' AND l.id IS NOT NULL THEN 'given-up' ELSE d.state END AS state,
               d.attempts, d.status, CASE WHEN d.reason = '' THEN coalesce(l.reason, '') ELSE d.reason END AS reason,
               d.begun_at, d.tried_at, CASE WHEN l.id IS NULL THEN d.next_at END AS next_at, l.id AS letter
        FROM callback_delivery d
        LEFT JOIN LATERAL (
            SELECT g.id, g.reason FROM dead_letter g
            WHERE g.kind = 'send' AND g.lane = :lane AND d.state <> 'delivered'
              -- what was ordered again since is not given up; two clocks are never quite the same
              AND g.at > d.tried_at - interval '5 seconds'
              AND (g.payload ->> 'action' IS NULL AND d.reference = 'hub:msg_' || (g.payload ->> 'message')
                   OR d.event = CASE g.payload ->> 'action' WHEN 'edit' THEN 'message.edited'
                          WHEN 'revoke' THEN 'message.deleted' WHEN 'react' THEN 'message.reacted' END
                      AND d.message = g.payload ->> 'target')
            ORDER BY g.id DESC LIMIT 1
        ) l ON true
        WHERE d.inbox_id = :inbox
        """;

    private final ChatDatabase chat;
    private final Connections connections;
    private final DeadLetters letters;
    private final Clock clock;

    CallbackDeliveries(ChatDatabase chat, Connections connections, DeadLetters letters, Clock clock) {
        this.chat = chat;
        this.connections = connections;
        this.letters = letters;
        this.clock = clock;
    }

    /** A callback as it stands; {@code letter} is the order that was given up for it. */
    record Row(long id, String event, String message, String state, int attempts, @Nullable Integer status,
            String reason, Instant begunAt, Instant triedAt, @Nullable Instant nextAt, @Nullable Long letter) {}

    @Override
    public Begun begun(ChannelAccount account, Callback callback) {
        return whose(account).map(connection -> chat.write(connection.organisation(), handle -> handle
                .createQuery(BEGIN)
                .bind("org", connection.organisation()).bind("inbox", connection.id())
                .bind("delivery", callback.delivery()).bind("event", callback.event())
                .bind("message", callback.message()).bind("reference", callback.reference())
                .bind("now", clock.instant()).mapTo(Begun.class).one())).orElseGet(() -> new Begun(1, clock.instant()));
    }

    @Override
    public void ended(ChannelAccount account, Callback callback, Outcome outcome) {
        whose(account).ifPresent(connection -> chat.write(connection.organisation(), handle -> handle.createUpdate("""
            UPDATE callback_delivery SET state = :state, status = :status, reason = :reason, next_at = :next
            WHERE inbox_id = :inbox AND delivery = :delivery
            """)
                .bind("state", state(callback, outcome))
                .bind("status", outcome.status().isPresent() ? (Integer) outcome.status().getAsInt() : null)
                .bind("reason", outcome.reason())
                .bind("next",
                        outcome.again().filter(wait -> !isTrial(callback)).map(clock.instant()::plus).orElse(null))
                .bind("inbox", connection.id()).bind("delivery", callback.delivery()).execute()));
    }

    /** Nobody waits for a trial to be answered later. */
    private static boolean isTrial(Callback callback) {
        return callback.event().equals("ping");
    }

    private static String state(Callback callback, Outcome outcome) {
        if (outcome.delivered()) {
            return "delivered";
        }
        return outcome.again().isPresent() && !isTrial(callback) ? "waiting" : "given-up";
    }

    private Optional<Connection> whose(ChannelAccount account) {
        return account.secret(Enrolment.ADDRESS_SECRET).flatMap(connections::ofToken);
    }

    /** Those of an inbox, the one that was tried last first. */
    List<Row> list(OrganisationId organisation, InboxId inbox, Optional<Place> after, int limit) {
        return chat.read(organisation, handle -> handle.createQuery(LIST + """
              AND (CAST(:at AS timestamptz) IS NULL OR (d.tried_at, d.id) < (:at, :id))
            ORDER BY d.tried_at DESC, d.id DESC LIMIT :limit
            """).bind("inbox", inbox).bind("lane", Inbox.lane(inbox))
                .bind("at", after.map(Place::at).orElse(null)).bind("id", after.map(Place::id).orElse(0L))
                .bind("limit", limit).mapTo(Row.class).list());
    }

    /** Where a page ended. */
    record Place(Instant at, long id) {}

    /** Says again what was given up; false when there is nothing to be said again. */
    boolean again(OrganisationId organisation, InboxId inbox, long delivery) {
        Optional<Long> letter = chat.read(organisation, handle -> handle.createQuery(LIST + " AND d.id = :id")
                .bind("inbox", inbox).bind("lane", Inbox.lane(inbox)).bind("id", delivery).mapTo(Row.class).findOne())
                .flatMap(row -> Optional.ofNullable(row.letter()));
        return letter.filter(id -> letters.retry(organisation, chat.name() + ":" + id)).isPresent();
    }

    @Override
    public String name() {
        return "callback-deliveries-are-forgotten";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        chat.unscoped(handle -> handle.createQuery("SELECT nexus_forget_callback_deliveries(:before)")
                .bind("before", clock.instant().minus(KEPT)).mapTo(Long.class).one());
    }
}
