package one.nexus.hub.conversation.message;

import one.nexus.hub.platform.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ThreadPlaceTest {

    private static final Instant AT = Instant.parse("2026-09-21T14:14:20.000001Z");

    @Test
    void sortsBySentThenByReportThenByArrival() {
        var first = ThreadPlace.of(AT, 1_790_000_060_120L, 99);
        var second = ThreadPlace.of(AT, 1_790_000_060_480L, 7);
        var third = ThreadPlace.of(AT, 1_790_000_060_480L, 8);
        var later = ThreadPlace.of(AT.plusSeconds(1), 1_790_000_000_000L, 1);
        assertThat(first).isLessThan(second);
        assertThat(second).isLessThan(third);
        assertThat(third).isLessThan(later);
        assertThat(first.toString()).isLessThan(second.toString());
        assertThat(second.toString()).isLessThan(third.toString());
        assertThat(third.toString()).isLessThan(later.toString());
    }

    @Test
    void isReadFromItsText() {
        var place = ThreadPlace.of(AT, 1_790_000_060_480L, 42);
        assertThat(ThreadPlace.parse(place.toString(), "before")).isEqualTo(place);
        assertThat(place.sentAt()).isEqualTo(AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-2-3", "1790000060000000-1790000060480-99999999999999999999",
        "a'; DROP TABLE message"})
    void refusesWhatIsNoPlace(String text) {
        assertThatThrownBy(() -> ThreadPlace.parse(text, "before")).isInstanceOf(Invalid.class);
    }
}
