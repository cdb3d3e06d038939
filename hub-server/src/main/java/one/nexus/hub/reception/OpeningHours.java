package one.nexus.hub.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When somebody is there, by the clock on the wall. An inbox that names no hours is always open, save on its holidays.
 *
 * @param week several times a day are possible, none of which overlap
 */
record OpeningHours(List<Opening> week, List<Holiday> holidays) {

    private static final int FAR_DAYS = 15;

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

    /** When somebody is there next, while nobody is at {@code at}; empty when that is not within two weeks. */
    Optional<Instant> next(Instant at, ZoneId zone) {
        LocalDate today = at.atZone(zone).toLocalDate();
        return IntStream.range(0, FAR_DAYS).mapToObj(today::plusDays)
                .filter(day -> holidays.stream().noneMatch(holiday -> holiday.day().equals(day)))
                .flatMap(day -> beginnings(day, zone))
                .filter(begins -> begins.isAfter(at)).findFirst();
    }

    /** An inbox that names no hours is there from midnight on. */
    private Stream<Instant> beginnings(LocalDate day, ZoneId zone) {
        IntStream minutes = week.isEmpty()
                ? IntStream.of(0)
                : week.stream().filter(opening -> opening.day() == day.getDayOfWeek()).mapToInt(Opening::from).sorted();
        return minutes.mapToObj(minute -> day.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant());
    }
}
