package one.nexus.hub.reception;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.shared.UserId;

import java.util.List;

/**
 * How an inbox receives whoever writes, as screens see it and change it.
 *
 * @param greeting empty for nothing
 * @param away     what is said while nobody is there; empty for nothing
 * @param hours    when somebody is there, by the organisation's clock; none for always
 * @param giving   {@code nobody}, {@code member} (the first of {@code members}) or {@code turns}
 * @param members  who may be given a conversation
 */
@Serdeable
record ReceptionView(String greeting, String away, List<Hours> hours, List<FreeDay> holidays,
        @Schema(allowableValues = {
            "nobody", "member", "turns"}) String giving,
        List<Long> members){

    /**
     * A time of the week.
     *
     * @param day  1 for Monday to 7 for Sunday
     * @param from {@code 08:00}
     * @param to   {@code 12:00}, or {@code 24:00} for the end of the day
     */
    @Serdeable
    record Hours(int day, String from, String to) {}

    /**
     * A day on which nobody is there.
     *
     * @param day  {@code 2026-12-25}
     * @param name what the team calls it, or empty
     */
    @Serdeable
    record FreeDay(String day, String name) {}

    static ReceptionView of(Reception reception) {
        return new ReceptionView(reception.greeting(), reception.away(),
                reception.hours().week().stream().map(opening -> new Hours(opening.day().getValue(),
                        clock(opening.from()), clock(opening.to()))).toList(),
                reception.hours().holidays().stream()
                        .map(holiday -> new FreeDay(holiday.day().toString(), holiday.name())).toList(),
                reception.giving().code(), reception.members().stream().map(UserId::value).toList());
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
