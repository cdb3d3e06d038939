package one.nexus.integrations.waha;

import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Next;
import one.nexus.integrations.channel.SendResult.NotReady;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Throttled;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Optional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

/** How a send ends, for each way in which WAHA or the network between may behave. */
class WahaSendTest {

    private static final OutboundMessage MESSAGE = new OutboundMessage("558591234567@c.us", new Text("Olá Ana!", false),
            Optional.empty(), Optional.of("3EB0D843AE0A0000000001"));

    private final WahaServer waha = new WahaServer();

    @AfterEach
    void stop() {
        waha.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendText.response.gows.json", "sendText.response.noweb.json",
        "sendText.response.webjs.json"})
    void takesTheIdFromTheAnswerOfEachEngine(String fixture) {
        waha.answering(201, fixture);
        assertThat(send()).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(accepted.ids()).singleElement()
                .satisfies(id -> {
                    assertThat(id.bare()).isEqualTo("3EB0D843AE0A0000000001");
                    assertThat(id.full()).isEqualTo("true_558591234567@c.us_3EB0D843AE0A0000000001");
                    assertThat(id.fromMe()).isTrue();
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"3EB0D843AE0A0000000001\"}",
        "{\"_data\":{\"Info\":{\"ID\":\"3EB0D843AE0A0000000001\"}}}",
        "{\"id\":{\"id\":\"3EB0D843AE0A0000000001\"}}",
        "{\"id\":{\"_serialized\":\"true_558591234567@c.us_3EB0D843AE0A0000000001\"}}"})
    void takesTheIdFromEveryOtherShape(String body) {
        waha.answering(WahaServer.json(201, body));
        assertThat(send()).isInstanceOfSatisfying(Accepted.class,
                accepted -> assertThat(accepted.ids().getFirst().full())
                        .isEqualTo("true_558591234567@c.us_3EB0D843AE0A0000000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "true", "not JSON", "{\"id\":null}", "[]"})
    void knowsThatAnEmptyAnswerIsStillASend(String body) {
        waha.answering(WahaServer.json(201, body));
        assertThat(send()).isEqualTo(new AcceptedIdUnknown());
    }

    @Test
    void knowsThatTheEmptyAnswerOfWebjsIsStillASend() {
        waha.answering(201, "sendText.response.webjs-empty.txt");
        assertThat(send()).isEqualTo(new AcceptedIdUnknown());
    }

    @Test
    void waitsWhileTheSessionIsNotWorking() {
        waha.answering(422, "error.422.session-not-working.response.json");
        assertThat(send()).isEqualTo(new NotReady("STARTING"));
        assertThat(send().next()).isEqualTo(Next.WAIT_UNTIL_CONNECTED);
    }

    @ParameterizedTest
    @CsvSource({"400,INVALID", "401,UNAUTHORISED", "403,UNAUTHORISED", "404,NOT_FOUND", "413,INVALID", "422,INVALID",
        "501,UNSUPPORTED", "302,INVALID"})
    void givesUpOnWhatWillNeverBeAccepted(int status, Code code) {
        waha.answering(WahaServer.json(status, "{\"message\":[\"chatId must\\nbe a string\"]}")
                .withHeader("Location", "http://127.0.0.1:1/"));
        assertThat(send()).isEqualTo(new Rejected(code, "chatId must be a string"));
        assertThat(waha.requests()).hasSize(1);
    }

    @Test
    void waitsAsLongAsItIsAsked() {
        waha.answering(aResponse().withStatus(429).withHeader("Retry-After", "17"));
        assertThat(send()).isEqualTo(new Throttled(Duration.ofSeconds(17)));
    }

    @Test
    void readsADateToWaitUntil() {
        waha.answering(aResponse().withStatus(429).withHeader("Retry-After", "Mon, 21 Sep 2026 14:14:20 GMT"));
        assertThat(send()).isEqualTo(new Throttled(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({"soon,PT5S", "999999999,PT1H", "'Mon, 21 Sep 2020 14:14:20 GMT',PT0S"})
    void keepsTheWaitWithinReason(String header, Duration wait) {
        waha.answering(aResponse().withStatus(429).withHeader("Retry-After", header));
        assertThat(send()).isEqualTo(new Throttled(wait));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504, 408})
    void cannotTellAfterAnErrorInTheMiddle(int status) {
        waha.answering(WahaServer.json(status, "{\"error\":\"Evaluation failed\"}"));
        assertThat(send()).isEqualTo(new Uncertain("Evaluation failed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503})
    void triesAgainWhereNobodyWasHome(int status) {
        waha.answering(aResponse().withStatus(status));
        assertThat(send()).isInstanceOf(Unreachable.class);
        assertThat(send().next()).isEqualTo(Next.RETRY);
    }

    @Test
    void cannotTellWhenNoAnswerComes() {
        waha.answering(WahaServer.json(201, "{}").withFixedDelay((int) WahaServer.LATE.toMillis()));
        assertThat(waha.impatientApi().messages().send(MESSAGE)).isInstanceOf(Uncertain.class);
        assertThat(waha.requests()).as("a send is never repeated by itself").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void cannotTellWhenTheConnectionBreaks(String fault) {
        waha.answering(aResponse().withFault(Fault.valueOf(fault)));
        assertThat(send()).isInstanceOf(Uncertain.class);
        assertThat(waha.requests()).as("a send is never repeated by itself").hasSize(1);
    }

    @Test
    void hasPatienceWithFiles() {
        waha.answering(WahaServer.json(201, Fixtures.text("rest/sendText.response.gows.json"))
                .withFixedDelay((int) WahaServer.LATE.toMillis()));
        File video = new File(MediaKind.VIDEO, "video/mp4", Optional.empty(), Optional.empty(),
                new Source.Link("http://h"));
        assertThat(waha.impatientApi().messages().send(new OutboundMessage("558591234567@c.us", video, Optional.empty(),
                Optional.empty()))).isInstanceOf(Accepted.class);
    }

    @Test
    void knowsThatItWasAcceptedWhenOnlyTheBodyBreaks() {
        waha.answering(aResponse().withStatus(201).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertThat(send()).isEqualTo(new AcceptedIdUnknown());
    }

    @Test
    void knowsThatNothingWasSentWhenTheDoorIsShut() {
        WahaConnection shut = new WahaConnection("http://127.0.0.1:" + WahaServer.freePort(), "", "aurora");
        assertThat(WahaApi.of(WahaServer.client(), shut, WahaServer.clock()).messages().send(MESSAGE))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void refusesAnAddressInsideTheNetwork() {
        WahaConnection inside = new WahaConnection("http://127.0.0.2:" + WahaServer.freePort(), "", "aurora");
        assertThat(WahaApi.of(WahaServer.client(), inside, WahaServer.clock()).messages().send(MESSAGE))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(Code.FORBIDDEN_ADDRESS));
    }

    @Test
    void doesNotReadAnEndlessAnswer() {
        waha.answering(WahaServer.json(201, "x".repeat(17 * 1024 * 1024)));
        assertThat(send()).isEqualTo(new AcceptedIdUnknown());
    }

    private SendResult send() {
        return waha.api().messages().send(MESSAGE);
    }
}
