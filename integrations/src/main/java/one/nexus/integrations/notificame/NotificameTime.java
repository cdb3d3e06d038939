package one.nexus.integrations.notificame;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as NotificaMe writes them: {@code 2026-09-21 02:13:20 pm}, twelve hours and no zone. It is a Brazilian service, so
 * its clock is taken for that of São Paulo; one that would lie ahead of the receipt is read as UTC instead. Nothing is
 * ordered by it that arrived in another order.
 */
final class NotificameTime {

    private static final Pattern SHAPE = Pattern.compile(
            "([0-9]{4})-([0-9]{2})-([0-9]{2})[ T]([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.[0-9]+)?(?: ?([ap]m))?");
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("America/Sao_Paulo"), ZoneOffset.UTC);
    /** Two clocks are never quite the same. */
    private static final Duration CLOSE = Duration.ofMinutes(2);

    private NotificameTime() {}

    /** The time in whole seconds, never later than the receipt; that of the receipt where none can be read. */
    static Instant read(Optional<String> text, Instant receivedAt) {
        Instant told = text.map(String::strip).flatMap(words -> zoned(words).or(() -> zoneless(words, receivedAt)))
                .filter(at -> at.isBefore(receivedAt)).orElse(receivedAt);
        return Instant.ofEpochSecond(told.getEpochSecond());
    }

    private static Optional<Instant> zoned(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> zoneless(String text, Instant receivedAt) {
        return local(text).flatMap(time -> ZONES.stream().map(zone -> time.atZone(zone).toInstant())
                .filter(at -> at.isBefore(receivedAt.plus(CLOSE))).findFirst());
    }

    private static Optional<LocalDateTime> local(String text) {
        Matcher part = SHAPE.matcher(text.toLowerCase(Locale.ROOT).replace('t', ' '));
        if (!part.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(number(part, 1), number(part, 2), number(part, 3),
                    hour(number(part, 4), Optional.ofNullable(part.group(7))), number(part, 5), number(part, 6)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Twelve is the first hour of a half; whoever writes 14 pm means 14. */
    private static int hour(int written, Optional<String> half) {
        if (half.isEmpty() || written > 12) {
            return written;
        }
        return written % 12 + (half.get().equals("pm") ? 12 : 0);
    }

    private static int number(Matcher part, int group) {
        return Integer.parseInt(part.group(group));
    }
}
