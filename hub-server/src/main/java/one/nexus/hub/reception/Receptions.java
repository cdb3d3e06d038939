package one.nexus.hub.reception;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import org.jdbi.v3.core.Handle;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** How the inboxes of an organisation receive whoever writes. */
@Singleton
class Receptions {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final ChatDatabase chat;
    /** Whether anything happens by itself, so that a message of an inbox where nothing does costs nothing. */
    private final Cache<InboxId, Boolean> acting = Caffeine.newBuilder()
            .maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

    Receptions(ChatDatabase chat) {
        this.chat = chat;
    }

    record Row(String greeting, String away, String giving, List<Long> members) {}

    record OpeningRow(int day, int opens, int closes) {

        Opening opening() {
            return new Opening(DayOfWeek.of(day), opens, closes);
        }
    }

    record HolidayRow(LocalDate day, String name) {

        Holiday holiday() {
            return new Holiday(day, name);
        }
    }

    Reception of(OrganisationId organisation, InboxId inbox) {
        return chat.read(organisation, handle -> of(handle, inbox));
    }

    /** The same in a transaction of the organisation. */
    Reception of(Handle handle, InboxId inbox) {
        Optional<Row> row = handle
                .createQuery("SELECT greeting, away, giving, members FROM reception WHERE inbox_id = :inbox")
                .bind("inbox", inbox).mapTo(Row.class).findOne();
        return row.map(found -> new Reception(found.greeting(), found.away(), hours(handle, inbox),
                Giving.of(found.giving()), found.members().stream().map(UserId::new).toList()))
                .orElse(Reception.NONE);
    }

    /** Whether this inbox does anything by itself; a change is seen within seconds. */
    boolean acts(Handle handle, InboxId inbox) {
        return acting.get(inbox, asked -> of(handle, asked).acts());
    }

    /** Receives by this from now on. */
    void change(OrganisationId organisation, InboxId inbox, Reception wanted) {
        chat.write(organisation, handle -> {
            handle.createUpdate("""
                INSERT INTO reception (inbox_id, org_id, greeting, away, giving, members)
                VALUES (:inbox, :org, :greeting, :away, :giving, :members)
                ON CONFLICT (inbox_id) DO UPDATE SET greeting = excluded.greeting, away = excluded.away,
                    giving = excluded.giving, members = excluded.members
                """).bind("inbox", inbox).bind("org", organisation).bind("greeting", wanted.greeting())
                    .bind("away", wanted.away()).bind("giving", wanted.giving().code())
                    .bindArray("members", Long.class, wanted.members().stream().map(UserId::value).toList())
                    .execute();
            write(handle, organisation, inbox, wanted.hours());
            return inbox;
        });
        acting.invalidate(inbox);
    }

    private static OpeningHours hours(Handle handle, InboxId inbox) {
        List<Opening> week = handle
                .createQuery("SELECT day, opens, closes FROM opening_hours WHERE inbox_id = :inbox ORDER BY day, opens")
                .bind("inbox", inbox).mapTo(OpeningRow.class).map(OpeningRow::opening).list();
        List<Holiday> holidays = handle
                .createQuery("SELECT day, name FROM holiday WHERE inbox_id = :inbox ORDER BY day")
                .bind("inbox", inbox).mapTo(HolidayRow.class).map(HolidayRow::holiday).list();
        return new OpeningHours(week, holidays);
    }

    private static void write(Handle handle, OrganisationId organisation, InboxId inbox, OpeningHours hours) {
        handle.createUpdate("DELETE FROM opening_hours WHERE inbox_id = :inbox").bind("inbox", inbox).execute();
        handle.createUpdate("DELETE FROM holiday WHERE inbox_id = :inbox").bind("inbox", inbox).execute();
        for (Opening opening : hours.week()) {
            handle.createUpdate("""
                INSERT INTO opening_hours (inbox_id, org_id, day, opens, closes)
                VALUES (:inbox, :org, :day, :opens, :closes)
                """).bind("inbox", inbox).bind("org", organisation).bind("day", opening.day().getValue())
                    .bind("opens", opening.from()).bind("closes", opening.to()).execute();
        }
        for (Holiday holiday : hours.holidays()) {
            handle.createUpdate("INSERT INTO holiday (inbox_id, org_id, day, name) VALUES (:inbox, :org, :day, :name)")
                    .bind("inbox", inbox).bind("org", organisation).bind("day", holiday.day())
                    .bind("name", holiday.name()).execute();
        }
    }
}
