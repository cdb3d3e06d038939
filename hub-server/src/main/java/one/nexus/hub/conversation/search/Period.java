package one.nexus.hub.conversation.search;

import one.nexus.hub.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The days a search is narrowed to.
 *
 * @param since the first moment that is wanted
 * @param before the first one that is not any more
 */
record Period(Optional<Instant> since, Optional<Instant> before) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    /**
     * @param from the first day, {@code 2026-11-22}; null for the beginning
     * @param until the last day, null for today and what follows
     * @param zone where the days begin; asked only when there is one
     * @throws Invalid naming what is not a day
     */
    static Period of(@Nullable String from, @Nullable String until, Supplier<ZoneId> zone) {
        Optional<LocalDate> first = day("from", from);
        Optional<LocalDate> last = day("until", until);
        if (first.isEmpty() && last.isEmpty()) {
            return new Period(Optional.empty(), Optional.empty());
        }
        ZoneId here = zone.get();
        return new Period(first.map(day -> day.atStartOfDay(here).toInstant()),
                last.map(day -> day.plusDays(1).atStartOfDay(here).toInstant()));
    }

    private static Optional<LocalDate> day(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw Invalid.field(field, "format");
            }
            return Optional.of(day);
        } catch (DateTimeException unreadable) {
            throw Invalid.field(field, "format");
        }
    }
}
