package one.nexus.integrations.telegram;

import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundAction.Edit;
import one.nexus.integrations.channel.OutboundAction.MarkRead;
import one.nexus.integrations.channel.OutboundAction.React;
import one.nexus.integrations.channel.OutboundAction.Revoke;
import one.nexus.integrations.channel.OutboundAction.StartTyping;
import one.nexus.integrations.channel.OutboundAction.StopTyping;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Throttled;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.http.Timeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.telegram.TelegramServer.body;
import static one.nexus.integrations.telegram.TelegramServer.error;
import static one.nexus.integrations.telegram.TelegramServer.json;
import static org.assertj.core.api.Assertions.assertThat;

/** How a send or an action ends, for each way in which Telegram or the network between may behave. */
class TelegramSendTest {

    private static final OutboundMessage MESSAGE = OutboundMessage.text("3527065", "Olá");

    private final TelegramServer telegram = new TelegramServer();

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void namesTheMessageByItsChatAndNumber() {
        telegram.answering(200, "rest.sendMessage.response.json");
        assertThat(send()).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(accepted.ids()).singleElement()
                .satisfies(id -> {
                    assertThat(id.fromMe()).isTrue();
                    assertThat(id.bare()).isEqualTo("3527065:44");
                    assertThat(id.full()).isEqualTo("3527065:44");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "not JSON", "{\"ok\":true,\"result\":true}", "[]"})
    void knowsThatAnEmptyAnswerIsStillASend(String answer) {
        telegram.answering(json(200, answer));
        assertThat(send()).isEqualTo(new AcceptedIdUnknown());
    }

    @ParameterizedTest
    @CsvSource({"400,Bad Request: chat not found,NOT_FOUND", "400,Bad Request: PEER_ID_INVALID,NOT_FOUND",
        "400,Bad Request: message to edit not found,NOT_FOUND", "400,Bad Request: message is too long,INVALID",
        "400,Bad Request: not enough rights to send text messages to the chat,BLOCKED",
        "401,Unauthorized,UNAUTHORISED", "404,Not Found,UNAUTHORISED",
        "403,Forbidden: user is deactivated,BLOCKED", "413,Request Entity Too Large,INVALID"})
    void givesUpOnWhatWillNeverBeAccepted(int status, String description, Code code) {
        telegram.answering(error(status, description));
        assertThat(send()).isEqualTo(new Rejected(code, description));
        assertThat(telegram.requests()).hasSize(1);
    }

    @Test
    void knowsThatTheCustomerBlockedTheBot() {
        telegram.answering(403, "rest.error.403.response.json");
        assertThat(send()).isEqualTo(new Rejected(Code.BLOCKED, "Forbidden: bot was blocked by the user"));
    }

    @Test
    void waitsAsLongAsItIsAsked() {
        telegram.answering(429, "rest.error.429.response.json");
        assertThat(send()).isEqualTo(new Throttled(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource({"-3,PT0S", "1e300,PT1H", "'\"soon\"',PT5S", "17,PT17S"})
    void keepsTheWaitWithinReason(String told, Duration wait) {
        telegram.answering(
                json(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":" + told + "}}"));
        assertThat(send()).isEqualTo(new Throttled(wait));
    }

    @Test
    void readsTheHeaderOfAProxyThatWantsToBeLeftAlone() {
        telegram.answering(aResponse().withStatus(429).withHeader("Retry-After", "12"));
        assertThat(send()).isEqualTo(new Throttled(Duration.ofSeconds(12)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504, 408})
    void cannotTellAfterAnErrorInTheMiddle(int status) {
        telegram.answering(error(status, "Internal Server Error: restart"));
        assertThat(send()).isEqualTo(new Uncertain("Internal Server Error: restart"));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503})
    void triesAgainWhereNobodyWasHome(int status) {
        telegram.answering(aResponse().withStatus(status).withBody("<html>Bad Gateway</html>"));
        assertThat(send()).isEqualTo(new Unreachable("Telegram answered " + status + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void cannotTellWhenTheConnectionBreaks(String fault) {
        telegram.answering(aResponse().withFault(Fault.valueOf(fault)));
        assertThat(send()).isInstanceOf(Uncertain.class);
        assertThat(telegram.requests()).as("a send is never repeated by itself").hasSize(1);
    }

    @Test
    void cannotTellWhenNoAnswerComes() {
        telegram.answering(json(200, "{}").withFixedDelay((int) TelegramServer.LATE.toMillis()));
        assertThat(telegram.openImpatient().channel().send(TelegramServer.account("polling"), MESSAGE))
                .isInstanceOf(Uncertain.class);
    }

    @Test
    void refusesAnAddressInsideTheNetwork() {
        var inside = TelegramServer.open("http://127.0.0.2:" + TelegramServer.freePort(), Timeouts.ofCalls());
        assertThat(inside.channel().send(TelegramServer.account("polling"), MESSAGE))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(Code.FORBIDDEN_ADDRESS));
    }

    @Test
    void needsAToken() {
        assertThat(telegram.open().channel().send(TelegramServer.account("none", "polling"), MESSAGE))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(Code.UNAUTHORISED));
        assertThat(telegram.requests()).isEmpty();
    }

    @Test
    void followsAGroupThatBecameASupergroup() {
        String sent = "{\"ok\":true,\"result\":{\"message_id\":5,\"chat\":{\"id\":-1001234567890}}}";
        telegram.answering(400, "rest.error.400.migrated.response.json");
        telegram.answeringWhere("-1001234567890", json(200, sent));
        assertThat(send(OutboundMessage.text("-4001234", "Oi"))).isInstanceOfSatisfying(Accepted.class,
                accepted -> assertThat(accepted.ids()).extracting(MessageId::full)
                        .containsExactly("-1001234567890:5"));
        assertThat(telegram.requests()).hasSize(2);
    }

    @Test
    void sendsALongTextInOrder() {
        telegram.answering(200, "rest.sendMessage.response.json");
        String text = "Primeiro parágrafo. " + "a".repeat(4000) + "\n\n" + "Segundo " + "b".repeat(3000);
        assertThat(send(OutboundMessage.text("3527065", text))).isInstanceOfSatisfying(Accepted.class,
                accepted -> assertThat(accepted.ids()).hasSize(2));
        assertThat(telegram.requests().stream().map(request -> body(request).text("text").orElseThrow()))
                .containsExactly(text.split("\n\n"));
    }

    @Test
    void doesNotRepeatTheFirstPartsWhenALaterOneFails() {
        telegram.answering(429, "rest.error.429.response.json");
        telegram.answeringWhere("aaaa", json(200, Fixtures.text("rest.sendMessage.response.json")));
        assertThat(send(OutboundMessage.text("3527065", "a".repeat(4096) + "b".repeat(10))))
                .isEqualTo(new Uncertain(
                        "Only 1 of 2 parts were certainly sent. The network asks to wait 5 seconds."));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\n"})
    void sendsNothingEmpty(String text) {
        assertThat(send(OutboundMessage.text("3527065", text))).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo(Code.INVALID));
        assertThat(telegram.requests()).isEmpty();
    }

    @Test
    void sendsNoBook() {
        assertThat(send(OutboundMessage.text("3527065", "x".repeat(50_000)))).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo(Code.INVALID));
        assertThat(telegram.requests()).isEmpty();
    }

    @Test
    void takesAnEditThatChangesNothingForDone() {
        telegram.answering(error(400, "Bad Request: message is not modified: specified new message content and reply"
                + " markup are exactly the same"));
        assertThat(perform(new Edit("3527065", "3527065:44", "Olá"))).isEqualTo(new Accepted(List.of()));
    }

    @Test
    void knowsThatAReactionIsNotAllowed() {
        telegram.answering(error(400, "Bad Request: REACTION_INVALID"));
        assertThat(perform(new React("3527065", "3527065:44", Optional.of("🧉"))))
                .isEqualTo(new Rejected(Code.INVALID, "Bad Request: REACTION_INVALID"));
    }

    @Test
    void saysThatItCannotMarkAsRead() {
        assertThat(perform(new MarkRead("3527065", List.of("3527065:41"), Optional.empty())))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(Code.UNSUPPORTED));
        assertThat(telegram.requests()).isEmpty();
    }

    @Test
    void letsTheSignOfTypingGoOutByItself() {
        assertThat(perform(new StopTyping("3527065"))).isEqualTo(new Accepted(List.of()));
        assertThat(telegram.requests()).isEmpty();
    }

    @Test
    void doesNothingToAMessageThatIsNone() {
        for (OutboundAction action : List.of(new Edit("3527065", "x", "y"), new Revoke("3527065", "3527065:button:1"),
                new React("3527065", "", Optional.empty()))) {
            assertThat(perform(action)).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.code())
                    .isEqualTo(Code.NOT_FOUND));
        }
        assertThat(perform(new Edit("3527065", "3527065:44", "x".repeat(4097)))).isInstanceOf(Rejected.class);
        assertThat(telegram.requests()).isEmpty();
    }

    @Test
    void tellsTheSameOfAnAction() {
        telegram.answering(200, "rest.sendMessage.response.json");
        assertThat(perform(new Edit("3527065", "3527065:44", "Olá!"))).isEqualTo(new Accepted(List.of()));
        telegram.answering(429, "rest.error.429.response.json");
        assertThat(perform(new StartTyping("3527065"))).isEqualTo(new Throttled(Duration.ofSeconds(5)));
    }

    private SendResult send() {
        return send(MESSAGE);
    }

    private SendResult send(OutboundMessage message) {
        return telegram.open().channel().send(TelegramServer.account("polling"), message);
    }

    private SendResult perform(OutboundAction action) {
        return telegram.open().channel().perform(TelegramServer.account("polling"), action);
    }
}
