package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Reservation;
import one.nexus.integrations.channel.Reservation.NotNow;
import one.nexus.integrations.channel.Reservation.NotOffered;
import one.nexus.integrations.channel.Reservation.Reserved;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.NotReady;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Throttled;
import one.nexus.integrations.channel.SendResult.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class WahaReservationTest {

    private final WahaServer waha = new WahaServer();

    @AfterEach
    void stop() {
        waha.close();
    }

    private Reservation reservation() {
        return new WahaChannel(WahaServer.client(), WahaServer.clock())
                .reserveMessageId(waha.connection().account("7", Fixtures.hmacKey()));
    }

    @Test
    void isTheIdOfTheNextMessage() {
        waha.answering(200, "new-message-id.response.json");
        assertThat(reservation()).isEqualTo(new Reserved("3EB0D843AE0A0000000001"));
    }

    /** An older server does not know the question; an engine that cannot answer says 501, formerly 422 without a state. */
    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 422, 501})
    void isNotOfferedByEveryEngine(int status) {
        waha.answering(WahaServer.json(status, "{\"message\":\"The method is not implemented.\"}"));
        assertThat(reservation()).isEqualTo(new NotOffered());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void waitsForAServerThatIsBroken(int status) {
        waha.answering(WahaServer.json(status, "{\"message\":\"nobody home\"}"));
        assertThat(reservation()).isEqualTo(new NotNow(new Unreachable("nobody home")));
    }

    @Test
    void waitsAsASendWould() {
        waha.answering(422, "error.422.session-not-working.response.json");
        assertThat(reservation()).isEqualTo(new NotNow(new NotReady("STARTING")));
        waha.answering(WahaServer.json(429, "{}").withHeader("Retry-After", "17"));
        assertThat(reservation()).isEqualTo(new NotNow(new Throttled(Duration.ofSeconds(17))));
        waha.answering(WahaServer.json(401, "{\"message\":\"Unauthorized\"}"));
        assertThat(reservation()).isEqualTo(new NotNow(new Rejected(Code.UNAUTHORISED, "Unauthorized")));
    }
}
