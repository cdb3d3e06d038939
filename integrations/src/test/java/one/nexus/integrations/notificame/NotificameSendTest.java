package one.nexus.integrations.notificame;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundAction;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.notificame.NotificameServer.PERSON;
import static one.nexus.integrations.notificame.NotificameServer.body;
import static one.nexus.integrations.notificame.NotificameServer.json;
import static org.assertj.core.api.Assertions.assertThat;

/** What is sent, and how it ends for each way in which NotificaMe or the network between may behave. */
class NotificameSendTest {

    private static final OutboundMessage MESSAGE = OutboundMessage.text(PERSON, "Olá");

    private final NotificameServer notificame = new NotificameServer();

    @AfterEach
    void stop() {
        notificame.close();
    }

    private SendResult send(ResponseDefinitionBuilder answer) {
        return send(answer, "instagram", MESSAGE);
    }

    private SendResult send(ResponseDefinitionBuilder answer, String market, OutboundMessage message) {
        notificame.answering(answer);
        return notificame.open().channel().send(NotificameServer.account(market), message);
    }

    private static OutboundMessage file(String url, Optional<String> words) {
        return MESSAGE.saying(new File(MediaKind.IMAGE, "image/jpeg", Optional.of("a.jpg"), words,
                new Source.Link(url)));
    }

    @Test
    void saysWhatIsRecorded() {
        assertThat(send(json(200, "{\"id\":\"m1\"}"))).isInstanceOfSatisfying(Accepted.class,
                accepted -> assertThat(accepted.ids()).singleElement()
                        .satisfies(id -> assertThat(id.bare()).isEqualTo("m1")));
        assertThat(notificame.calls()).containsExactly("POST /v1/channels/instagram/messages");
        assertThat(body(notificame.requests().getFirst()))
                .isEqualTo(Fixtures.RECORDED.json("rest.send-text.request.json"));
    }

    @Test
    void handsAFileOverByItsAddress() {
        send(json(200, "{\"id\":\"m1\"}"), "whatsapp",
                file("https://hub.example.com/m/a.jpg", Optional.of("Imagem")));
        assertThat(notificame.calls()).containsExactly("POST /v1/channels/whatsapp/messages");
        assertThat(body(notificame.requests().getFirst()))
                .isEqualTo(Fixtures.RECORDED.json("rest.send-file.request.json"));
    }

    @Test
    void letsWordsFollowWhereAFileCarriesNone() {
        send(json(200, "{\"id\":\"m1\"}"), "instagram", file("https://hub.example.com/m/a.jpg", Optional.of("Imagem")));
        assertThat(notificame.requests()).hasSize(2);
        assertThat(body(notificame.requests().getLast()).items("contents")).singleElement()
                .satisfies(content -> assertThat(content.text("text")).contains("Imagem"));
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(send(json(200, "{\"id\":\"m1\"}"), "instagram", OutboundMessage.text(PERSON, "ação ".repeat(300))))
                .isInstanceOf(Accepted.class);
        assertThat(notificame.requests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"tiktok,/v2/channels/tiktok/messages", "olx,/v1/channels/olx/messages",
        "facebook,/v1/channels/facebook/messages"})
    void knowsTheAddressOfEachNetwork(String market, String path) {
        send(json(200, "{\"id\":\"m1\"}"), market, MESSAGE);
        assertThat(notificame.calls()).containsExactly("POST " + path);
    }

    @Test
    void sendsNoBytesAndNothingEmpty() {
        OutboundMessage bytes = MESSAGE.saying(new File(MediaKind.IMAGE, "image/jpeg", Optional.empty(),
                Optional.empty(), new Source.Bytes(new byte[1])));
        assertThat(send(json(200, "{\"id\":\"m1\"}"), "instagram", bytes))
                .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.code()).isEqualTo(Code.UNSUPPORTED));
        assertThat(send(json(200, "{\"id\":\"m1\"}"), "instagram", OutboundMessage.text(PERSON, " ")))
                .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.code()).isEqualTo(Code.INVALID));
        assertThat(notificame.open().channel().perform(NotificameServer.account("instagram"),
                new OutboundAction.StartTyping(PERSON)))
                .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.code()).isEqualTo(Code.UNSUPPORTED));
        assertThat(notificame.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 404})
    void readsAnErrorWhateverTheStatusIs(int status) {
        assertThat(send(json(status, Fixtures.RECORDED.text("rest.error-as-200.response.json"))))
                .isEqualTo(new Rejected(Code.NOT_FOUND, "channel not found"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"error\":{\"code\":\"x\",\"message\":\"(#131047) Re-engagement message\"}} | WINDOW_CLOSED",
        "{\"code\":\"ERROR\",\"message\":\"company nao e revenda\"} | INVALID", "{\"error\":\"no\"} | INVALID",
        "{\"error\":{\"type\":\"OAuthException\",\"message\":\"(#190) Session has expired\"}} | UNAUTHORISED"})
    void readsAnErrorThatComesAsASuccess(String answer, Code code) {
        assertThat(send(json(200, answer)))
                .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.code()).isEqualTo(code));
        assertThat(notificame.requests()).hasSize(1);
    }

    @Test
    void knowsATokenThatIsNoneByA404() {
        SendResult result = notificame.open().channel()
                .send(NotificameServer.account("instagram", "another-token-of-somebody"), MESSAGE);
        assertThat(result)
                .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.code()).isEqualTo(Code.UNAUTHORISED));
        assertThat(send(aResponse().withStatus(404).withBody("404 page not found")))
                .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.code()).isEqualTo(Code.UNAUTHORISED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "<html>ok</html>", "{\"id\":"})
    void believesNoAnswerThatSaysNothing(String answer) {
        assertThat(send(json(200, answer))).isInstanceOf(Uncertain.class);
    }

    @Test
    void takesAnAnswerWithoutAnIdForASend() {
        assertThat(send(json(200, "{\"status\":\"queued\"}"))).isEqualTo(new AcceptedIdUnknown());
    }

    @Test
    void waitsAsLongAsItIsAsked() {
        assertThat(send(aResponse().withStatus(429).withHeader("Retry-After", "17")))
                .isEqualTo(new Throttled(Duration.ofSeconds(17)));
        assertThat(send(aResponse().withStatus(429))).isEqualTo(new Throttled(Duration.ofSeconds(5)));
        assertThat(send(json(200, "{\"error\":{\"message\":\"(#131056) pair rate limit hit\"}}")))
                .isEqualTo(new Throttled(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504, 408})
    void cannotTellAfterAnErrorInTheMiddle(int status) {
        assertThat(send(aResponse().withStatus(status))).isInstanceOf(Uncertain.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503})
    void triesAgainWhereNobodyWasHome(int status) {
        assertThat(send(aResponse().withStatus(status).withBody("<html>")))
                .isEqualTo(new Unreachable("NotificaMe answered " + status + "."));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void cannotTellAfterACut(Fault fault) {
        assertThat(send(aResponse().withStatus(200).withBody("{\"id\":\"m1\"}").withFault(fault)))
                .isInstanceOf(Uncertain.class);
    }

    @Test
    void cannotTellWhenNoAnswerComesInTime() {
        notificame.answering(json(200, "{\"id\":\"m1\"}").withFixedDelay((int) NotificameServer.LATE.toMillis()));
        assertThat(notificame.openImpatient().channel().send(NotificameServer.account("instagram"), MESSAGE))
                .isInstanceOf(Uncertain.class);
    }

    @Test
    void tellsNothingOfTheToken() {
        for (ResponseDefinitionBuilder answer : List.of(
                json(200, "{\"error\":{\"message\":\"who is " + NotificameServer.TOKEN + "?\"}}"),
                json(500, "{\"message\":\"" + NotificameServer.TOKEN + "\"}"),
                aResponse().withStatus(302).withHeader("Location", "http://x/" + NotificameServer.TOKEN))) {
            assertThat(send(answer).toString()).doesNotContain(NotificameServer.TOKEN);
        }
        assertThat(ApiToken.of(NotificameServer.account("olx")).orElseThrow().toString())
                .doesNotContain(NotificameServer.TOKEN);
    }
}
