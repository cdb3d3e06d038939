package one.nexus.hub.conversation;

import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    private static final Instant NOON = Instant.parse("2026-09-21T12:00:00Z");
    private static final Standing FRESH = new Standing(1, "resolved", "", 0, null, null, NOON, null, null, 0, "", "",
            "",
            null, null);

    private static Standing.Line line(long id, String direction, Instant at) {
        return new Standing.Line(id, direction, "text", "linha " + id, direction.equals("out") ? "queued" : null, "Ana",
                "chat", at, at.toEpochMilli(), at.plusSeconds(1));
    }

    @Test
    void opensAgainWhenTheCustomerWrites() {
        Standing after = FRESH.after(line(5, "in", NOON));
        assertThat(after.status()).isEqualTo("open");
        assertThat(after.unread()).isOne();
        assertThat(after.firstUnreadId()).isEqualTo(5);
        assertThat(after.waitingSince()).isEqualTo(NOON.plusSeconds(1));
        assertThat(after.lastPreview()).isEqualTo("linha 5");
        assertThat(after.chatKey()).isEqualTo("chat");
    }

    @Test
    void waitsFromTheFirstMessageNobodyAnswered() {
        Standing after = FRESH.after(line(5, "in", NOON)).after(line(6, "in", NOON.plusSeconds(60)));
        assertThat(after.unread()).isEqualTo(2);
        assertThat(after.firstUnreadId()).isEqualTo(5);
        assertThat(after.waitingSince()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void isSeenAndAnsweredByAnAnswer() {
        Standing after = FRESH.after(line(5, "in", NOON)).after(line(6, "out", NOON.plusSeconds(60)));
        assertThat(after.unread()).isZero();
        assertThat(after.waitingSince()).isNull();
        assertThat(after.lastStatus()).isEqualTo("queued");
    }

    @Test
    void isNotAnsweredByANote() {
        Standing after = FRESH.after(line(5, "in", NOON)).after(line(6, "note", NOON.plusSeconds(60)));
        assertThat(after.unread()).isOne();
        assertThat(after.waitingSince()).isNotNull();
    }

    @Test
    void showsTheThreadsLastLineWhenAnOlderOneComesLate() {
        Standing after = FRESH.after(line(5, "in", NOON)).after(line(6, "in", NOON.minusSeconds(7200)));
        assertThat(after.lastPreview()).isEqualTo("linha 5");
        assertThat(after.unread()).isEqualTo(2);
    }

    @Test
    void isNotAnsweredByAnAnswerFromBefore() {
        Standing after = FRESH.after(line(5, "in", NOON)).after(line(6, "out", NOON.minusSeconds(7200)));
        assertThat(after.unread()).isOne();
        assertThat(after.waitingSince()).isNotNull();
    }
}
