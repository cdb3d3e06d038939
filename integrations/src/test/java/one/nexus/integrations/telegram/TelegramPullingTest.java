package one.nexus.integrations.telegram;

import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Pulling;
import one.nexus.integrations.channel.Pulling.Pulled;
import one.nexus.integrations.channel.Pulling.Pulled.Brought;
import one.nexus.integrations.channel.Pulling.Pulled.Failed;
import one.nexus.integrations.http.Timeouts;
import one.nexus.integrations.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.telegram.TelegramServer.body;
import static one.nexus.integrations.telegram.TelegramServer.json;
import static org.assertj.core.api.Assertions.assertThat;

class TelegramPullingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TelegramServer telegram = new TelegramServer();

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void isTheUsualWay() {
        assertThat(pulling().wanted(TelegramServer.account("polling"))).isTrue();
        assertThat(pulling().wanted(TelegramServer.account("webhook"))).isFalse();
        assertThat(pulling().wanted(new ChannelAccount("7", TelegramType.KIND, Map.of(), Map.of()))).isTrue();
    }

    @Test
    void bringsEachUpdateAsADelivery() {
        telegram.answering(json(200, "{\"ok\":true,\"result\":[" + Fixtures.text("update.text.json") + ","
                + Fixtures.text("update.photo.json") + "]}"));
        assertThat(pull("")).isInstanceOfSatisfying(Brought.class, brought -> {
            assertThat(brought.cursor()).as("one after the last").isEqualTo("174114373");
            assertThat(brought.deliveries()).hasSize(2).allSatisfy(delivery -> {
                assertThat(delivery.receivedAt()).isEqualTo(Fixtures.RECEIVED);
                assertThat(delivery.headers()).isEmpty();
            });
            assertThat(Json.read(brought.deliveries().getFirst().body())).contains(Fixtures.json("update.text.json"));
            assertThat(Fixtures.line(Fixtures.decoded(brought.deliveries().getLast().body())))
                    .isEqualTo(Fixtures.line(Fixtures.decoded("update.photo.json")));
        });
        assertThat(telegram.methods()).containsExactly("getUpdates");
        assertThat(body(telegram.request()).at("offset").isPresent()).as("all there is").isFalse();
        assertThat(body(telegram.request()).at("timeout").node().intValue()).isEqualTo(3);
        assertThat(body(telegram.request()).items("allowed_updates")).hasSize(5);
    }

    @Test
    void asksOnWhereItStopped() {
        telegram.answering(json(200, "{\"ok\":true,\"result\":[]}"));
        assertThat(pull("174114373")).isInstanceOfSatisfying(Brought.class, brought -> {
            assertThat(brought.deliveries()).isEmpty();
            assertThat(brought.cursor()).isEqualTo("174114373");
        });
        assertThat(body(telegram.request()).at("offset").node().longValue()).isEqualTo(174114373);
    }

    @Test
    void waitsLongerThanTelegramDoes() {
        telegram.answering(json(200, "{\"ok\":true,\"result\":[]}").withFixedDelay(
                (int) TelegramServer.LATE.toMillis()));
        assertThat(telegram.openImpatient().pulling().orElseThrow().pull(TelegramServer.account("polling"), "",
                PATIENCE)).isInstanceOf(Brought.class);
    }

    @ParameterizedTest
    @CsvSource({"401,wrong-key", "404,wrong-key", "409,taken", "500,unreachable", "502,unreachable", "302,unreachable"})
    void saysWhyItCouldNotAsk(int code, String word) {
        telegram.answering(aResponse().withStatus(code));
        assertThat(pull("")).isEqualTo(new Failed(word, Duration.ZERO));
    }

    @Test
    void knowsThatSomebodyElseAsks() {
        telegram.answering(409, "rest.error.409.response.json");
        assertThat(pull("1")).isEqualTo(new Failed("taken", Duration.ZERO));
    }

    @Test
    void leavesTelegramAloneForAsLongAsItIsAsked() {
        telegram.answering(429, "rest.error.429.response.json");
        assertThat(pull("1")).isEqualTo(new Failed("unreachable", Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not JSON", "{\"ok\":true,\"result\":{}}", "{\"ok\":false}"})
    void takesNothingFromAnAnswerThatIsNone(String answer) {
        telegram.answering(json(200, answer));
        assertThat(pull("1")).isEqualTo(new Failed("unreachable", Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void asksAgainLaterWhenTheConnectionBreaks(String fault) {
        telegram.answering(aResponse().withFault(Fault.valueOf(fault)));
        assertThat(pull("1")).isEqualTo(new Failed("unreachable", Duration.ZERO));
    }

    @Test
    void needsAToken() {
        assertThat(pulling().pull(TelegramServer.account("no token", "polling"), "", PATIENCE))
                .isEqualTo(new Failed("wrong-key", Duration.ZERO));
        assertThat(telegram.requests()).isEmpty();
    }

    @Test
    void keepsItsPlaceAmongUpdatesWithoutANumber() {
        telegram.answering(json(200, "{\"ok\":true,\"result\":[7,{},{\"update_id\":5},{\"update_id\":\"x\"}]}"));
        assertThat(pull("odd")).isInstanceOfSatisfying(Brought.class, brought -> {
            assertThat(brought.cursor()).isEqualTo("6");
            assertThat(brought.deliveries()).hasSize(4);
        });
    }

    @Test
    void refusesAnAddressInsideTheNetwork() {
        var inside = TelegramServer.open("http://127.0.0.2:" + TelegramServer.freePort(),
                Timeouts.ofCalls());
        assertThat(inside.pulling().orElseThrow().pull(TelegramServer.account("polling"), "", PATIENCE))
                .isEqualTo(new Failed("unreachable", Duration.ZERO));
    }

    private Pulling pulling() {
        return telegram.open().pulling().orElseThrow();
    }

    private Pulled pull(String cursor) {
        return pulling().pull(TelegramServer.account("polling"), cursor, PATIENCE);
    }
}
