package one.nexus.hub.reception;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When somebody is there, by the clock on the wall. An inbox that names no hours is always open, save on its holidays.
 *
 * @param week several times a day are possible, none of which overlap
 */
record OpeningHours(List<Opening> week, List<Holiday> holidays) {

    OpeningHours {
        week = List.copyOf(week);
        holidays = List.copyOf(holidays);
    }

    /** Whether somebody is there at {@code at}, where the clock on the wall is {@code zone}'s. */
    boolean open(Instant at, ZoneId zone) {
        ZonedDateTime here = at.atZone(zone);
        if (holidays.stream().anyMatch(holiday -> holiday.day().equals(here.toLocalDate()))) {
            return false;
        }
        int minute = here.getHour() * 60 + here.getMinute();
        return week.isEmpty() || week.stream().anyMatch(opening -> opening.holds(here.getDayOfWeek(), minute));
    }
}
