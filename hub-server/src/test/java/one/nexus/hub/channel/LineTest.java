package one.nexus.hub.channel;

import one.nexus.integrations.channel.SessionState;
import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class LineTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static Instant after(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static Line working() {
        return Line.started(NOON).reported(SessionState.WORKING, after(1));
    }

    @Test
    void showsAFlappingConnectionAsWorking() {
        Line flapping = working().reported(SessionState.STARTING, after(10));
        assertThat(flapping.state()).isEqualTo(InboxState.WORKING);
        assertThat(flapping.canSend()).isFalse();
        assertThat(flapping.settled(after(120)).state()).isEqualTo(InboxState.WORKING);
        assertThat(flapping.reported(SessionState.WORKING, after(20))).satisfies(line -> {
            assertThat(line.canSend()).isTrue();
            assertThat(line.since()).isEqualTo(after(1));
        });
    }

    @Test
    void showsAConnectionThatDoesNotComeBackAfterTwoMinutes() {
        Line lost = working().reported(SessionState.STARTING, after(10)).reported(SessionState.STOPPED, after(50));
        assertThat(lost.settled(after(130))).satisfies(line -> {
            assertThat(line.state()).isEqualTo(InboxState.DISCONNECTED);
            assertThat(line.since()).isEqualTo(after(10));
        });
    }

    @Test
    void showsALogOutAtOnce() {
        assertThat(working().reported(SessionState.SCAN_QR_CODE, after(5)).state()).isEqualTo(InboxState.SCAN_QR);
        assertThat(working().reported(SessionState.FAILED, after(5)).state()).isEqualTo(InboxState.FAILED);
    }

    @Test
    void takesNoNoticeOfAnOlderReport() {
        Line now = working().reported(SessionState.SCAN_QR_CODE, after(30));
        assertThat(now.reported(SessionState.WORKING, after(20))).isEqualTo(now);
    }

    /** The hub's clock and the provider's differ: an answer does not make later reports old. */
    @Test
    void takesAnAnswerAsItIsAndTheNextReportToo() {
        Line asked = working().answered(SessionState.SCAN_QR_CODE, after(1000));
        assertThat(asked.state()).isEqualTo(InboxState.SCAN_QR);
        assertThat(asked.reported(SessionState.FAILED, after(10)).state()).isEqualTo(InboxState.FAILED);
    }

    @Test
    void saysWhyAServerCannotBeReached() {
        Line away = Line.started(NOON).unreachable("wrong-key", after(3));
        assertThat(away.state()).isEqualTo(InboxState.UNREACHABLE);
        assertThat(away.detail()).isEqualTo("wrong-key");
    }
}
