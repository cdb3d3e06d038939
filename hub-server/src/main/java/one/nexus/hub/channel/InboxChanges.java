package one.nexus.hub.channel;

import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jakarta.inject.Singleton;

/** Changes of an inbox's row, each with the event that tells the screens, inside the caller's transaction. */
@Singleton
public class InboxChanges {

    private static final String LOCK = "SELECT " + InboxRow.COLUMNS + " FROM inbox WHERE id = :id FOR UPDATE";

    private static final String LINE = """
        UPDATE inbox SET state = :state, state_since = :since, state_detail = :detail, reported_at = :reported,
            pending_state = :pending, lost_at = :lost, qr_turn = :turn, qr_at = :qrAt, phone = :phone
        WHERE id = :id
        """;

    private final Outbox outbox;
    private final Clock clock;

    InboxChanges(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The inbox, locked until the transaction ends; absent when it was archived or never was. */
    public Optional<Inbox> locked(Handle handle, InboxId id) {
        return handle.createQuery(LOCK).bind("id", id).mapTo(InboxRow.class).findOne().map(InboxRow::inbox);
    }

    /**
     * Moves the connection of an inbox.
     *
     * @param rule what becomes of the line
     * @param scan whether the provider offered a new code to scan
     * @param phone the connected number, when the report names it
     * @return the inbox before and after; absent when there is no such inbox
     */
    public Optional<Moved> move(Handle handle, InboxId id, UnaryOperator<Line> rule, boolean scan,
            Optional<String> phone) {
        return locked(handle, id).map(before -> {
            Inbox after = moved(before, rule.apply(before.line()), scan, phone);
            if (!after.equals(before)) {
                write(handle, after);
                tell(handle, before, after);
            }
            return new Moved(before, after);
        });
    }

    /** Notes a warning; nothing happens when it is known. */
    public void warn(Handle handle, Inbox inbox, Warning warning) {
        int changed = handle.createUpdate("""
            UPDATE inbox SET warnings = array_append(warnings, :warning)
            WHERE id = :id AND NOT (:warning = ANY (warnings))
            """).bind("id", inbox.id()).bind("warning", warning.code()).execute();
        if (changed > 0) {
            changed(handle, inbox, new Actor.System());
        }
    }

    /** Says that something of the inbox changed that a list of inboxes shows. */
    public void changed(Handle handle, Inbox inbox, Actor actor) {
        outbox.append(handle,
                new NewEvent(inbox.organisation(), "inbox.changed", actor, Map.of("inbox", inbox.id().value())));
    }

    private Inbox moved(Inbox before, Line line, boolean scan, Optional<String> phone) {
        Optional<Inbox.QrTurn> turn = line.state() != InboxState.SCAN_QR
                ? Optional.empty()
                : scan
                        ? Optional.of(before.qr().map(last -> last.next(clock.instant()))
                                .orElseGet(() -> new Inbox.QrTurn(1, clock.instant())))
                        : before.qr();
        return new Inbox(before.id(), before.organisation(), before.name(), before.provider(), before.baseUrl(),
                before.session(), before.network(), before.handle(), before.settings(), line, turn,
                phone.or(before::phone), before.engine(), before.warnings(),
                before.groups(), before.newAfterResolve(), before.colour(), before.lastEventAt(), before.lastSentAt(),
                before.reconciledAt(), before.createdAt());
    }

    private static void write(Handle handle, Inbox inbox) {
        Line line = inbox.line();
        handle.createUpdate(LINE)
                .bind("id", inbox.id())
                .bind("state", line.state().code())
                .bind("since", line.since())
                .bind("detail", line.detail())
                .bind("reported", line.reportedAt())
                .bind("pending", line.lost().map(lost -> lost.state().code()))
                .bind("lost", line.lost().map(Line.Lost::at))
                .bind("turn", inbox.qr().map(Inbox.QrTurn::turn).orElse(0))
                .bind("qrAt", inbox.qr().map(Inbox.QrTurn::at))
                .bind("phone", inbox.phone())
                .execute();
    }

    private void tell(Handle handle, Inbox before, Inbox after) {
        long id = after.id().value();
        if (before.line().state() != after.line().state()) {
            outbox.append(handle, new NewEvent(after.organisation(), "inbox.state-changed", new Actor.System(),
                    Map.of("inbox", id, "state", after.line().state().code())));
        }
        if (!before.qr().equals(after.qr()) && after.qr().isPresent()) {
            outbox.append(handle, new NewEvent(after.organisation(), "inbox.qr-changed", new Actor.System(),
                    Map.of("inbox", id)));
        }
        boolean sameState = before.line().state() == after.line().state();
        boolean saysMore = sameState && !before.line().detail().equals(after.line().detail());
        if (saysMore || !before.phone().equals(after.phone())) {
            changed(handle, after, new Actor.System());
        }
    }

    /** An inbox before and after a report. */
    public record Moved(Inbox before, Inbox after) {

        /** Whether the connection has just come up. */
        public boolean cameUp() {
            return !before.line().canSend() && after.line().canSend();
        }
    }
}
