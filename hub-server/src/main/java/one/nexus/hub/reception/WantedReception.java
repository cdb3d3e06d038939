package one.nexus.hub.reception;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.web.FieldError;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How somebody wants an inbox to receive whoever writes; what is left out is empty. */
@Serdeable
record WantedReception(@Nullable String greeting, @Nullable String away, @Nullable List<Hours> hours,
        @Nullable List<FreeDay> holidays, @Nullable String giving, @Nullable List<Long> members) {

    /** What every channel takes in one message, with room for what it counts double. */
    static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_HOURS = 70;
    private static final int MOST_HOLIDAYS = 400;
    private static final int MOST_MEMBERS = 200;
    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");

    @Serdeable
    record Hours(@Nullable Integer day, @Nullable String from, @Nullable String to) {}

    @Serdeable
    record FreeDay(@Nullable String day, @Nullable String name) {}

    /**
     * Reads it.
     *
     * @param belongs whether somebody is a member of the team
     * @throws Invalid naming each field that is at fault, as {@code hours.2.to}
     */
    Reception read(Predicate<UserId> belongs) {
        List<FieldError> errors = new ArrayList<>();
        List<UserId> named = members(belongs, errors);
        var read = new Reception(words("greeting", greeting, errors), words("away", away, errors),
                new OpeningHours(week(errors), days(errors)), giving(named, errors), named);
        if (!errors.isEmpty()) {
            throw new Invalid(errors.toArray(FieldError[]::new));
        }
        return read;
    }

    private static String words(String field, @Nullable String typed, List<FieldError> errors) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST_WORDS) {
            errors.add(new FieldError(field, "too-long"));
        }
        if (words.codePoints().anyMatch(WantedReception::unprintable)) {
            errors.add(new FieldError(field, "characters"));
        }
        return words;
    }

    /** Lines may be broken; other control characters and halves of surrogate pairs no database keeps. */
    private static boolean unprintable(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\n'
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private List<Opening> week(List<FieldError> errors) {
        List<Hours> given = hours == null ? List.of() : hours;
        if (given.size() > MOST_HOURS) {
            errors.add(new FieldError("hours", "too-many"));
            return List.of();
        }
        List<Opening> week = new ArrayList<>();
        for (int number = 0; number < given.size(); number++) {
            String field = "hours." + number;
            opening(field, given.get(number), errors).ifPresent(opening -> {
                if (week.stream().anyMatch(opening::overlaps)) {
                    errors.add(new FieldError(field + ".from", "overlap"));
                } else {
                    week.add(opening);
                }
            });
        }
        return week.stream().sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from)).toList();
    }

    private static Optional<Opening> opening(String field, Hours hours, List<FieldError> errors) {
        Integer day = hours.day();
        OptionalInt from = minutes(hours.from());
        OptionalInt to = minutes(hours.to());
        if (day == null || day < 1 || day > 7) {
            errors.add(new FieldError(field + ".day", "unknown"));
        } else if (from.isEmpty()) {
            errors.add(new FieldError(field + ".from", "time"));
        } else if (to.isEmpty()) {
            errors.add(new FieldError(field + ".to", "time"));
        } else if (from.getAsInt() >= to.getAsInt()) {
            errors.add(new FieldError(field + ".to", "before-begin"));
        } else {
            return Optional.of(new Opening(DayOfWeek.of(day), from.getAsInt(), to.getAsInt()));
        }
        return Optional.empty();
    }

    private static OptionalInt minutes(@Nullable String typed) {
        Matcher clock = CLOCK.matcher(typed == null ? "" : typed.strip());
        if (!clock.matches()) {
            return OptionalInt.empty();
        }
        int minutes = Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
        return minutes > Opening.DAY ? OptionalInt.empty() : OptionalInt.of(minutes);
    }

    private List<Holiday> days(List<FieldError> errors) {
        List<FreeDay> given = holidays == null ? List.of() : holidays;
        if (given.size() > MOST_HOLIDAYS) {
            errors.add(new FieldError("holidays", "too-many"));
            return List.of();
        }
        Set<LocalDate> seen = new HashSet<>();
        List<Holiday> days = new ArrayList<>();
        for (int number = 0; number < given.size(); number++) {
            String field = "holidays." + number;
            String name = words(field + ".name", given.get(number).name(), errors);
            if (name.length() > LONGEST_NAME) {
                errors.add(new FieldError(field + ".name", "too-long"));
            }
            Optional<LocalDate> day = date(given.get(number).day());
            if (day.isEmpty()) {
                errors.add(new FieldError(field + ".day", "date"));
            } else if (!seen.add(day.get())) {
                errors.add(new FieldError(field + ".day", "taken"));
            } else {
                days.add(new Holiday(day.get(), name));
            }
        }
        return days.stream().sorted(Comparator.comparing(Holiday::day)).toList();
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(typed == null ? "" : typed.strip()))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private List<UserId> members(Predicate<UserId> belongs, List<FieldError> errors) {
        List<Long> given = members == null ? List.of() : members;
        if (given.size() > MOST_MEMBERS) {
            errors.add(new FieldError("members", "too-many"));
            return List.of();
        }
        List<UserId> named = given.stream().filter(id -> id > 0).distinct().map(UserId::new).toList();
        if (named.size() < given.size() || !named.stream().allMatch(belongs)) {
            errors.add(new FieldError("members", "unknown"));
        }
        return named;
    }

    private Giving giving(List<UserId> named, List<FieldError> errors) {
        String code = giving == null ? "" : giving.strip().toLowerCase(Locale.ROOT);
        Optional<Giving> known = code.isEmpty()
                ? Optional.of(Giving.NOBODY)
                : Stream.of(Giving.values()).filter(one -> one.code().equals(code)).findFirst();
        if (known.isEmpty()) {
            errors.add(new FieldError("giving", "unknown"));
        } else if (known.get() != Giving.NOBODY && named.isEmpty()) {
            errors.add(new FieldError("members", "required"));
        }
        return known.orElse(Giving.NOBODY);
    }
}
