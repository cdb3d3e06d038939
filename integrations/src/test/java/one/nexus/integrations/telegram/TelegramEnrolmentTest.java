package one.nexus.integrations.telegram;

import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment.Check;
import one.nexus.integrations.channel.SetupField;
import one.nexus.integrations.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.telegram.TelegramServer.body;
import static one.nexus.integrations.telegram.TelegramServer.error;
import static one.nexus.integrations.telegram.TelegramServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TelegramEnrolmentTest {

    private static final Check AURORA = new Check.Fine("Loja Aurora", "@aurora_bot");
    private static final Check WRONG = new Check.Wrong("botToken", "wrong-key");
    private static final String HOOK = "https://hub.example/webhooks/telegram/abc";

    private final TelegramServer telegram = new TelegramServer();

    @BeforeEach
    void knowsTheBot() {
        telegram.answering(json(200, "{\"ok\":true,\"result\":true}")).answering(TelegramServer.BOT + "getMe",
                json(200, Fixtures.text("rest.getMe.response.json")));
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void asksForATokenAndAWay() {
        TelegramType type = new TelegramType();
        assertThat(type.fields()).containsExactly(SetupField.secret("botToken"),
                SetupField.choice("delivery", "polling", "webhook"));
        assertThat(type.kind().code()).isEqualTo("telegram");
        assertThat(type.network()).isEqualTo("telegram");
        assertThatThrownBy(() -> new TelegramType("api.telegram.org")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksWhoseTokenItIs() {
        assertThat(check("polling")).isEqualTo(AURORA);
        assertThat(telegram.methods()).as("changes nothing").containsExactly("getMe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "aurora_bot", "123456", "123456:short", "7000000001:AAFixture Fixture Fixture 12",
        "../7000000001:AAFixtureFixtureFixtureFixture"})
    void asksNobodyAboutWhatCannotBeAToken(String token) {
        ChannelAccount account = TelegramServer.account(token, "polling");
        assertThat(telegram.open().enrolment().check(account)).isEqualTo(WRONG);
        assertThat(telegram.open().enrolment().connect(account, HOOK)).isEqualTo(WRONG);
        telegram.open().enrolment().release(account);
        assertThat(telegram.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void knowsAWrongToken(int code) {
        telegram.answering(TelegramServer.BOT + "getMe", error(code, "Unauthorized"));
        assertThat(check("polling")).isEqualTo(WRONG);
        assertThat(connect("webhook")).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 302})
    void saysWhenItCannotBeAsked(int code) {
        telegram.answering(TelegramServer.BOT + "getMe", aResponse().withStatus(code));
        assertThat(check("polling")).isEqualTo(new Check.Unreachable("Telegram answered " + code + "."));
        assertThat(TelegramServer.openOnNobody().enrolment().check(TelegramServer.account("polling")))
                .isInstanceOf(Check.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"ok\":true}", "[]", "not JSON", "{\"ok\":true,\"result\":{}}"})
    void trustsNoAnswerThatNamesNobody(String answer) {
        telegram.answering(TelegramServer.BOT + "getMe", json(200, answer));
        assertThat(check("polling")).isInstanceOf(Check.Unreachable.class);
    }

    @Test
    void takesAwayTheAddressWhereItAsksByItself() {
        assertThat(connect("polling")).isEqualTo(AURORA);
        assertThat(telegram.methods()).containsExactly("getMe", "deleteWebhook");
        assertThat(body(telegram.requests().getLast()).flag("drop_pending_updates")).contains(false);
    }

    @Test
    void givesTheAddressAndItsSecret() {
        assertThat(connect("webhook")).isEqualTo(AURORA);
        assertThat(telegram.methods()).containsExactly("getMe", "setWebhook");
        assertThat(body(telegram.requests().getLast()).node()).isEqualTo(Json.read(
                ("{\"url\":\"" + HOOK + "\",\"secret_token\":\"" + TelegramServer.SECRET
                        + "\",\"allowed_updates\":[\"message\",\"edited_message\",\"callback_query\","
                        + "\"my_chat_member\",\"message_reaction\"],\"drop_pending_updates\":false}").getBytes(
                                StandardCharsets.UTF_8))
                .orElseThrow().node());
    }

    @Test
    void neverHasDeliveriesWithoutASecret() {
        ChannelAccount open = new ChannelAccount("7", TelegramType.KIND, Map.of("delivery", "webhook"),
                Map.of("botToken", TelegramServer.TOKEN));
        assertThat(telegram.open().enrolment().connect(open, HOOK)).isInstanceOf(Check.Unreachable.class);
        assertThat(telegram.methods()).containsExactly("getMe");
    }

    @Test
    void saysThatTelegramCannotReachTheAddress() {
        telegram.answering(TelegramServer.BOT + "setWebhook",
                json(400, Fixtures.text("rest.error.400.webhook.response.json")));
        assertThat(connect("webhook")).isEqualTo(new Check.Wrong("delivery", "needs-public-address"));
    }

    @Test
    void takesAwayTheAddressWhenItIsReleased() {
        telegram.open().enrolment().release(TelegramServer.account("webhook"));
        assertThat(telegram.methods()).containsExactly("deleteWebhook");
        telegram.answering(TelegramServer.BOT + "deleteWebhook", aResponse().withFault(Fault.EMPTY_RESPONSE));
        telegram.open().enrolment().release(TelegramServer.account("webhook"));
    }

    private Check check(String delivery) {
        return telegram.open().enrolment().check(TelegramServer.account(delivery));
    }

    private Check connect(String delivery) {
        return telegram.open().enrolment().connect(TelegramServer.account(delivery), HOOK);
    }
}
