package one.nexus.integrations.notificame;

import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment.Check;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.notificame.NotificameServer.CHANNEL;
import static one.nexus.integrations.notificame.NotificameServer.SECRET;
import static one.nexus.integrations.notificame.NotificameServer.account;
import static one.nexus.integrations.notificame.NotificameServer.body;
import static one.nexus.integrations.notificame.NotificameServer.json;
import static org.assertj.core.api.Assertions.assertThat;

class NotificameEnrolmentTest {

    private static final Check AURORA = new Check.Fine("Loja Aurora", "+5511940028922");
    private static final Check WRONG = new Check.Wrong("hubToken", "wrong-key");
    private static final String HOOK = "https://hub.example.com/hooks/notificame/SECRET/ibx_2";
    private static final String CHANNELS = "GET /v1/channels";
    private static final String ASKED = "GET /v1/subscriptions";
    private static final String ORDERED = "POST /v1/subscriptions";

    private final NotificameServer notificame = new NotificameServer();

    @BeforeEach
    void knowsTheChannel() {
        notificame.answering(CHANNELS, json(200, """
                [{"id":"other","name":"Outra"},{"id":"%s","name":"Loja Aurora","phone":"55 11 94002-8922"}]"""
                .formatted(CHANNEL)));
        notificame.answering(ORDERED, json(200, "{\"id\":\"s1\"}"));
    }

    @AfterEach
    void stop() {
        notificame.close();
    }

    private Check check() {
        return notificame.open().enrolment().check(account("instagram"));
    }

    private Check connect() {
        return notificame.open().enrolment().connect(account("instagram"), HOOK);
    }

    @Test
    void asksWhoseChannelItIs() {
        assertThat(check()).isEqualTo(AURORA);
        assertThat(notificame.calls()).as("changes nothing").containsExactly(CHANNELS);
    }

    @Test
    void namesAChannelWithoutAPhoneByItsId() {
        notificame.answering(CHANNELS, json(200, "{\"data\":[{\"id\":\"" + CHANNEL + "\"}]}"));
        assertThat(check()).isEqualTo(new Check.Fine(CHANNEL, CHANNEL));
    }

    @Test
    void knowsAWrongTokenAndAWrongChannel() {
        assertThat(notificame.open().enrolment().check(account("olx", "a-token-of-somebody-else"))).isEqualTo(WRONG);
        assertThat(notificame.open().enrolment().check(account("olx", "a b"))).isEqualTo(WRONG);
        notificame.answering(CHANNELS, json(200, "[]"));
        assertThat(check()).isEqualTo(new Check.Wrong("channelId", "unknown"));
        notificame.answering(CHANNELS, json(200, Fixtures.RECORDED.text("rest.error-as-200.response.json")));
        assertThat(connect()).isEqualTo(new Check.Wrong("channelId", "unknown"));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 302})
    void saysWhenItCannotBeAsked(int status) {
        notificame.answering(CHANNELS, aResponse().withStatus(status));
        assertThat(check()).isEqualTo(new Check.Unreachable("NotificaMe answered " + status + "."));
        assertThat(NotificameServer.openOnNobody().enrolment().check(account("instagram")))
                .isInstanceOf(Check.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "\"\"", "not JSON"})
    void trustsNoAnswerThatListsNothing(String answer) {
        notificame.answering(CHANNELS, json(200, answer));
        assertThat(check()).isInstanceOf(Check.Unreachable.class);
    }

    @Test
    void ordersWhatIsRecorded() {
        assertThat(connect()).isEqualTo(AURORA);
        assertThat(notificame.calls()).containsExactly(CHANNELS, ORDERED);
        assertThat(body(notificame.requests().getLast()))
                .isEqualTo(Fixtures.RECORDED.json("rest.subscription.request.json"));
    }

    @Test
    void needsAnAddressThatCanBeReached() {
        assertThat(notificame.open().enrolment().connect(account("instagram"), "http://127.0.0.1:8080/webhooks/x"))
                .isEqualTo(new Check.Wrong("channelId", "no-public-address"));
        assertThat(notificame.calls()).containsExactly(CHANNELS);
    }

    @ParameterizedTest
    @CsvSource({HOOK + ",true", "https://another.example/hook,false"})
    void isNotToldOffByAnOrderOfItsOwn(String url, boolean fine) {
        notificame.answering(ORDERED, json(409, "{\"code\":\"DUPLICATED\",\"message\":\"exists\"}"));
        notificame.answering(ASKED, json(200, """
                [{"id":"s1","criteria":{"channel":"%s"},"webhook":{"url":"%s"}}]""".formatted(CHANNEL, url)));
        assertThat(connect()).isEqualTo(fine ? AURORA : new Check.Wrong("channelId", "subscribed-elsewhere"));
    }

    @Test
    void believesThatItIsSubscribedWhereTheListIsNotTold() {
        notificame.answering(ORDERED, aResponse().withStatus(409));
        assertThat(connect()).isEqualTo(AURORA);
    }

    @Test
    void takesAwayWhatLeadsToItsOwnAddress() {
        notificame.answering(ASKED,
                json(200,
                        """
                [{"id":"s1","criteria":{"channel":"%1$s"},"webhook":{"url":"https://hub/webhooks/notificame/%2$s"}},
                {"id":"s2","criteria":{"channel":"%1$s"},"webhook":{"url":"https://other/hook"}},
                {"id":"s3","criteria":{"channel":"another"},"webhook":{"url":"https://hub/webhooks/notificame/%2$s"}}]"""
                                .formatted(CHANNEL, SECRET)));
        notificame.open().enrolment().release(account("instagram"));
        assertThat(notificame.calls()).containsExactly(ASKED, "DELETE /v1/subscriptions/s1");
    }

    @Test
    void letsGoWhereNobodyAnswers() {
        notificame.answering(ASKED, aResponse().withFault(Fault.EMPTY_RESPONSE));
        notificame.open().enrolment().release(account("instagram"));
        notificame.open().enrolment().release(new ChannelAccount("7", NotificameType.KIND, Map.of(), Map.of()));
        assertThat(notificame.calls()).containsExactly(ASKED);
    }

    @Test
    void showsEachNetworkUnderItsOwnSign() {
        var type = new NotificameType(NotificameType.CLOUD);
        assertThat(type.network(Map.of("market", "facebook"))).isEqualTo("messenger");
        assertThat(type.network(Map.of("market", "whatsapp"))).isEqualTo("whatsapp");
        assertThat(type.network(Map.of("market", "olx"))).isEqualTo("notificame");
        assertThat(type.network()).isEqualTo("notificame");
    }
}
