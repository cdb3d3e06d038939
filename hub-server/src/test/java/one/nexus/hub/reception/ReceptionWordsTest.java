package one.nexus.hub.reception;

import one.nexus.hub.reception.Reception.Before;
import one.nexus.hub.reception.Reception.Words;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said by itself, and when nothing is. */
class ReceptionWordsTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T09:00:00Z");
    private static final Before NOTHING = new Before(Optional.empty(), Optional.empty(), Optional.empty());
    private static final OpeningHours MONDAYS = new OpeningHours(
            List.of(new Opening(DayOfWeek.MONDAY, 8 * 60, 18 * 60)), List.of());

    private static Optional<Words> said(Instant at, boolean begins, Before before) {
        return new Reception("Olá!", "Voltamos na segunda.", MONDAYS, Giving.NOBODY, List.of()).answer(at, ZONE, begins,
                before);
    }

    private static Before greeted(Instant at) {
        return new Before(Optional.of(at), Optional.empty(), Optional.empty());
    }

    private static Before toldAway(Instant at) {
        return new Before(Optional.empty(), Optional.of(at), Optional.empty());
    }

    @Test
    void greetsWhoBeginsAndNobodyElse() {
        assertThat(said(MONDAY_NINE, true, NOTHING)).contains(new Words.Greeting("Olá!"));
        assertThat(said(MONDAY_NINE, false, NOTHING)).isEmpty();
    }

    @Test
    void greetsNotTwiceInHalfADay() {
        assertThat(said(MONDAY_NINE, true, greeted(MONDAY_NINE.minusSeconds(3_600)))).isEmpty();
        assertThat(said(MONDAY_NINE, true, greeted(MONDAY_NINE.minus(Reception.ONCE_IN)))).isNotEmpty();
    }

    @Test
    void saysThatNobodyIsThereInsteadOfGreeting() {
        assertThat(said(SUNDAY, true, NOTHING)).contains(new Words.Away("Voltamos na segunda."));
        assertThat(said(SUNDAY, false, NOTHING)).contains(new Words.Away("Voltamos na segunda."));
    }

    @Test
    void saysItOnceInHalfADay() {
        assertThat(said(SUNDAY, false, toldAway(SUNDAY.minusSeconds(60)))).isEmpty();
        assertThat(said(SUNDAY, false, toldAway(SUNDAY.minus(Reception.ONCE_IN)))).isNotEmpty();
    }

    @Test
    void doesNotSayItToWhomSomebodyIsTalkingTo() {
        var justAnswered = new Before(Optional.empty(), Optional.empty(), Optional.of(SUNDAY.minusSeconds(120)));
        assertThat(said(SUNDAY, false, justAnswered)).isEmpty();
    }

    @Test
    void greetsOutOfHoursWhereNothingElseIsSaid() {
        var greetsOnly = new Reception("Olá!", "", MONDAYS, Giving.NOBODY, List.of());
        assertThat(greetsOnly.answer(SUNDAY, ZONE, true, NOTHING)).contains(new Words.Greeting("Olá!"));
    }
}
