package one.nexus.integrations.notificame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class NotificameTimeTest {

    private static final Instant RECEIVED = Instant.parse("2026-09-21T17:13:22Z");

    @ParameterizedTest
    @CsvSource({
        "2026-09-21 02:13:20 pm, 2026-09-21T17:13:20Z, twelve hours of the clock of São Paulo",
        "2026-09-21 14:13:20 pm, 2026-09-21T17:13:20Z, twenty-four of them",
        "2026-09-21 05:13:20 pm, 2026-09-21T17:13:20Z, three hours ahead there: so it is UTC",
        "2026-09-21 02:13:40 pm, 2026-09-21T17:13:22Z, a clock that runs ahead a little",
        "2026-09-21 12:10:00 am, 2026-09-21T03:10:00Z, twelve is the first hour of the night",
        "2026-09-21 12:10:00 pm, 2026-09-21T15:10:00Z, and of the afternoon",
        "2026-09-21T14:13:20, 2026-09-21T17:13:20Z, as others write it",
        "2026-09-21T17:13:20.5Z, 2026-09-21T17:13:20Z, with a zone",
        "2026-09-21T19:13:20+02:00, 2026-09-21T17:13:20Z, with another",
        "2027-09-21 02:13:20 pm, 2026-09-21T17:13:22Z, not in a year",
        "2026-02-30 02:13:20 pm, 2026-09-21T17:13:22Z, no such day", "yesterday, 2026-09-21T17:13:22Z, words",
        "'', 2026-09-21T17:13:22Z, nothing"})
    void readsATimeWithoutAZone(String text, Instant expected, String why) {
        assertThat(NotificameTime.read(Optional.of(text), RECEIVED)).as(why).isEqualTo(expected);
    }
}
