package one.nexus.hub.reception;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningHoursTest {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final OpeningHours CLINIC = new OpeningHours(
            List.of(new Opening(DayOfWeek.MONDAY, 8 * 60, 12 * 60), new Opening(DayOfWeek.MONDAY, 13 * 60, 18 * 60),
                    new Opening(DayOfWeek.SATURDAY, 22 * 60, Opening.DAY)),
            List.of(new Holiday(LocalDate.of(2026, 12, 28), "Recesso")));

    @ParameterizedTest
    @CsvSource({"2026-11-23T07:59:59, false", "2026-11-23T08:00, true", "2026-11-23T11:59:59, true",
        "2026-11-23T12:00, false", "2026-11-23T13:30, true", "2026-11-23T18:00, false", "2026-11-24T09:00, false",
        "2026-11-28T23:59:59, true", "2026-11-29T00:00, false", "2026-12-28T09:00, false"})
    void knowsWhenSomebodyIsThere(LocalDateTime onTheWall, boolean open) {
        assertThat(CLINIC.open(onTheWall.atZone(ZONE).toInstant(), ZONE)).isEqualTo(open);
    }

    @Test
    void goesByTheClockOnItsOwnWall() {
        var eightInSaoPaulo = LocalDateTime.parse("2026-11-23T08:00").atZone(ZONE).toInstant();
        assertThat(CLINIC.open(eightInSaoPaulo, ZoneId.of("America/Manaus"))).as("seven o'clock there").isFalse();
    }

    @Test
    void isAlwaysOpenWithoutHoursSaveOnHolidays() {
        var always = new OpeningHours(List.of(), CLINIC.holidays());
        assertThat(always.open(LocalDateTime.parse("2026-12-27T03:00").atZone(ZONE).toInstant(), ZONE)).isTrue();
        assertThat(always.open(LocalDateTime.parse("2026-12-28T15:00").atZone(ZONE).toInstant(), ZONE)).isFalse();
    }
}
