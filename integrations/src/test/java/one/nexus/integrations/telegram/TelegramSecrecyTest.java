package one.nexus.integrations.telegram;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelType.Opened;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.OutboundMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.telegram.TelegramServer.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

/** The token is in every address: nothing that is told of a call may repeat it, whatever goes wrong. */
class TelegramSecrecyTest {

    private static final String KEY = TOKEN.substring(TOKEN.indexOf(':') + 1);
    private static final ChannelAccount ACCOUNT = TelegramServer.account("webhook");

    private final TelegramServer telegram = new TelegramServer();

    @AfterEach
    void stop() {
        telegram.close();
    }

    @TestFactory
    Stream<DynamicTest> tellsNothingOfTheToken() {
        Map<String, ResponseDefinitionBuilder> answers = Map.of(
                "a server that repeats the address", TelegramServer.error(400, "no such path /bot" + TOKEN + "/x"),
                "and its key", TelegramServer.error(500, "who is " + KEY + "?"),
                "a refusal", TelegramServer.error(401, "Unauthorized: " + TOKEN),
                "a file of that name", TelegramServer.json(200,
                        "{\"ok\":true,\"result\":{\"file_path\":\"../bot" + TOKEN + "/x\"}}"),
                "a redirect", aResponse().withStatus(302).withHeader("Location", "http://x/bot" + TOKEN),
                "a cut", aResponse().withFault(Fault.EMPTY_RESPONSE),
                "a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                "garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        return answers.entrySet().stream().map(answer -> DynamicTest.dynamicTest(answer.getKey(), () -> {
            telegram.answering(answer.getValue());
            assertThat(words(telegram.open())).hasSize(6)
                    .allSatisfy(text -> assertThat(text).doesNotContain(KEY));
        }));
    }

    @Test
    void tellsNothingOfItToNobody() {
        assertThat(words(TelegramServer.openOnNobody())).allSatisfy(text -> assertThat(text).doesNotContain(KEY));
        assertThat(ACCOUNT.toString()).doesNotContain(KEY);
        assertThat(BotToken.of(ACCOUNT).orElseThrow().toString()).doesNotContain(KEY);
    }

    /** Everything that a caller is told. */
    private static List<String> words(Opened opened) {
        MediaRef file = new MediaRef("1", "1:1", Optional.of("tg-file:x"), Optional.empty(), Optional.empty(),
                OptionalLong.empty(), Optional.empty());
        return Stream.of(opened.channel().send(ACCOUNT, OutboundMessage.text("1", "Oi")),
                opened.channel().send(ACCOUNT, OutboundMessage.text("1", "a".repeat(5000))),
                opened.channel().download(ACCOUNT, file, 1000), opened.enrolment().check(ACCOUNT),
                opened.enrolment().connect(ACCOUNT, "https://hub.example/"),
                opened.pulling().orElseThrow().pull(ACCOUNT, "1", Duration.ZERO)).map(Object::toString).toList();
    }
}
