package one.nexus.integrations.meta.whatsapp;

import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Throttled;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.meta.MetaServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Optional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.meta.MetaServer.error;
import static one.nexus.integrations.meta.MetaServer.json;
import static org.assertj.core.api.Assertions.assertThat;

/** How a send ends, for each way in which Meta or the network between may behave. */
class CloudSendTest {

    private static final String MESSAGES = Cloud.NUMBER + "/messages";
    private static final OutboundMessage MESSAGE = OutboundMessage.text("558591234567", "Olá");
    private static final OutboundMessage PHOTO = MESSAGE.saying(new File(MediaKind.IMAGE, "image/jpeg",
            Optional.of("foto.jpg"), Optional.of("foto"), new Source.Bytes(new byte[]{1, 2, 3})));

    private final MetaServer meta = Cloud.server();

    @AfterEach
    void stop() {
        meta.close();
    }

    @Test
    void namesTheMessage() {
        meta.answering(MESSAGES, json(200, Cloud.FIXTURES.text("rest.send.response.json")));
        assertThat(send()).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(accepted.ids()).singleElement()
                .satisfies(id -> assertThat(id.bare()).isEqualTo("wamid.OUT1")));
    }

    @ParameterizedTest
    @CsvSource({"400,131047,WINDOW_CLOSED", "400,131049,OPTED_OUT", "400,131050,OPTED_OUT", "400,131026,NOT_FOUND",
        "400,131051,UNSUPPORTED", "400,131048,LIMITED", "400,131042,LIMITED", "400,368,LIMITED", "401,190,UNAUTHORISED",
        "400,190,UNAUTHORISED", "400,100,INVALID", "400,132001,INVALID", "403,10,NOT_PERMITTED",
        "403,200,NOT_PERMITTED", "400,131062,UNSUPPORTED"})
    void saysWhyItWillNeverGo(int status, int code, Code expected) {
        meta.answering(MESSAGES, error(status, code, 0, "Because."));
        assertThat(send()).isEqualTo(new Rejected(expected, "Because."));
        assertThat(meta.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429,0,7", "400,130429,7", "400,131056,7", "400,80007,7", "403,4,7", "400,133016,7"})
    void waitsAsLongAsItIsTold(int status, int code, int seconds) {
        meta.answering(MESSAGES, error(status, code, 0, "Too many.").withHeader("Retry-After", "7"));
        assertThat(send()).isEqualTo(new Throttled(Duration.ofSeconds(seconds)));
    }

    @Test
    void waitsAWhileWhenNobodySaysHowLong() {
        meta.answering(MESSAGES, aResponse().withStatus(429));
        assertThat(send()).isEqualTo(new Throttled(Duration.ofSeconds(15)));
        meta.answering(MESSAGES, error(400, 131056, 0, "Pair rate limit hit."));
        assertThat(send()).isEqualTo(new Throttled(Duration.ofSeconds(6)));
        meta.answering(MESSAGES, aResponse().withStatus(429).withHeader("Retry-After", "999999999"));
        assertThat(send()).isEqualTo(new Throttled(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({"500,131000", "503,131016", "500,1", "500,2"})
    void triesAgainWhatIsTemporary(int status, int code) {
        meta.answering(MESSAGES, error(status, code, 0, "Try again."));
        assertThat(send()).isEqualTo(new Unreachable("Try again."));
    }

    @Test
    void knowsWhatAGatewaySays() {
        meta.answering(MESSAGES, aResponse().withStatus(502));
        assertThat(send()).isInstanceOf(Unreachable.class);
        meta.answering(MESSAGES, aResponse().withStatus(500).withBody("<html>"));
        assertThat(send()).isInstanceOf(Uncertain.class);
    }

    @Test
    void doesNotKnowWhatBecameOfACallThatWasCut() {
        meta.answering(MESSAGES, aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(send()).isInstanceOf(Uncertain.class);
        meta.answering(MESSAGES, json(200, "{}").withFixedDelay((int) MetaServer.LATE.toMillis()));
        assertThat(meta.openImpatient().channel().send(Cloud.account(), MESSAGE)).isInstanceOf(Uncertain.class);
    }

    @Test
    void takesAnEmptyAnswerForASend() {
        meta.answering(MESSAGES, aResponse().withStatus(200));
        assertThat(send()).isEqualTo(new AcceptedIdUnknown());
    }

    @Test
    void takesAnErrorWithTheStatusOfSuccessForAnError() {
        meta.answering(MESSAGES, error(200, 131047, 0, "Too late."));
        assertThat(send()).isEqualTo(new Rejected(Code.WINDOW_CLOSED, "Too late."));
    }

    @Test
    void asksForAnotherTokenWhenItsOwnIsDead() {
        assertThat(
                meta.open().channel().send(Cloud.account("EAAanotherAnother", Cloud.NUMBER, Cloud.BUSINESS), MESSAGE))
                .isInstanceOfSatisfying(Rejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(Code.UNAUTHORISED));
        assertThat(meta.open().channel().send(Cloud.account("", Cloud.NUMBER, Cloud.BUSINESS), MESSAGE))
                .isInstanceOf(Rejected.class);
        assertThat(meta.requests()).hasSize(1);
    }

    @Test
    void keepsTheTokenOutOfItsWords() {
        meta.answering(MESSAGES, error(400, 100, 0, "Malformed access token " + MetaServer.TOKEN));
        assertThat(send().toString()).doesNotContain(MetaServer.TOKEN).contains("Malformed access token");
    }

    @Test
    void handsTheFileOverFirst() {
        meta.answering(Cloud.NUMBER + "/media", json(200, "{\"id\":\"4490709327384033\"}"));
        meta.answering(MESSAGES, json(200, Cloud.FIXTURES.text("rest.send.response.json")));
        assertThat(send(PHOTO)).isInstanceOf(Accepted.class);
        assertThat(meta.paths()).containsExactly("POST " + Cloud.NUMBER + "/media", "POST " + MESSAGES);
        assertThat(MetaServer.body(meta.requests().getLast()).text("image", "id")).contains("4490709327384033");
    }

    @Test
    void handsAFileOverOnceMoreWhenItWasLost() {
        meta.answering(Cloud.NUMBER + "/media", json(200, "{\"id\":\"4490709327384033\"}"));
        meta.answering(MESSAGES, error(400, 131053, 0, "Media upload error."));
        assertThat(send(PHOTO)).isEqualTo(new Rejected(Code.INVALID, "The file was not taken. Media upload error."));
        assertThat(meta.paths()).hasSize(4);
    }

    @Test
    void sendsNothingWhenTheFileCouldNotBeHandedOver() {
        meta.answering(Cloud.NUMBER + "/media", aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(send(PHOTO)).isInstanceOf(Unreachable.class);
        meta.answering(Cloud.NUMBER + "/media", aResponse().withStatus(500));
        assertThat(send(PHOTO)).isInstanceOf(Unreachable.class);
        meta.answering(Cloud.NUMBER + "/media", aResponse().withStatus(200));
        assertThat(send(PHOTO)).isInstanceOf(Unreachable.class);
        meta.answering(Cloud.NUMBER + "/media", error(400, 100, 0, "Unsupported type."));
        assertThat(send(PHOTO)).isEqualTo(new Rejected(Code.INVALID, "Unsupported type."));
        assertThat(meta.paths()).noneMatch(path -> path.endsWith("/messages"));
    }

    @Test
    void saysWhenOnlyThePartBeforeWasSent() {
        meta.answering(MESSAGES, json(200, Cloud.FIXTURES.text("rest.send.response.json")));
        assertThat(send(OutboundMessage.text("558591234567", "a ".repeat(5000))))
                .isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(accepted.ids()).hasSize(3));
        assertThat(send(OutboundMessage.text("558591234567", "a".repeat(50_000)))).isInstanceOf(Rejected.class);
    }

    private SendResult send() {
        return send(MESSAGE);
    }

    private SendResult send(OutboundMessage message) {
        return meta.open().channel().send(Cloud.account(), message);
    }
}
