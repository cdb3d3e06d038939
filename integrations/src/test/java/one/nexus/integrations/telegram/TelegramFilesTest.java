package one.nexus.integrations.telegram;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.MediaRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.telegram.TelegramServer.body;
import static one.nexus.integrations.telegram.TelegramServer.error;
import static one.nexus.integrations.telegram.TelegramServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TelegramFilesTest {

    private static final String FILE = "/file/bot" + TelegramServer.TOKEN + "/photos/file_0.jpg";
    private static final String GET_FILE = TelegramServer.BOT + "getFile";
    private static final long LIMIT = 1_000_000;

    private final TelegramServer telegram = new TelegramServer();

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void asksWhereTheLargestPictureIsAndFetchesIt() throws IOException {
        offers("photos/file_0.jpg").answering(FILE, aResponse().withStatus(200).withBody("photo"));
        MediaRef photo = ((Content.Media) ((MessageReceived) Fixtures.decoded("update.photo.json").getFirst()).message()
                .content()).file();
        Download download = telegram.open().channel().download(TelegramServer.account("polling"), photo, LIMIT);
        try (Download.File file = ((Download.Open) download).file()) {
            assertThat(new String(file.bytes().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("photo");
            assertThat(download.toString()).as("the address has the token in it").doesNotContain("AAFixture");
        }
        assertThat(body(telegram.requests().getFirst()).text("file_id")).contains("AgAD_big");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../bot/getMe", "../other", "..", "a/../../../b"})
    void staysInTheFolderOfTheBot(String path) {
        offers(path);
        assertThat(open("tg-file:x")).isInstanceOf(Download.Refused.class);
        assertThat(telegram.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest", "file:///etc/passwd", "AgAD_big", ""})
    void fetchesNothingElse(String url) {
        assertThat(open(url)).isInstanceOf(Download.Refused.class);
        assertThat(telegram.requests()).isEmpty();
    }

    @Test
    void fetchesNothingWithoutAFileOrAToken() {
        MediaRef none = ref(Optional.empty());
        assertThat(telegram.open().channel().download(TelegramServer.account("polling"), none, LIMIT))
                .isInstanceOf(Download.Gone.class);
        assertThat(telegram.open().channel().download(TelegramServer.account("none", "polling"), none, LIMIT))
                .isInstanceOf(Download.Refused.class);
    }

    @Test
    void saysThatTelegramHandsOutNoFileOfThatSize() {
        telegram.answering(GET_FILE, error(400, "Bad Request: file is too big"));
        assertThat(open("tg-file:x")).isEqualTo(new Download.TooLarge(20 * 1024 * 1024));
    }

    @Test
    void doesNotBeginAFileThatIsLargerThanWanted() {
        telegram.answering(GET_FILE, json(200, "{\"ok\":true,\"result\":{\"file_size\":1000001,\"file_path\":\"a\"}}"));
        assertThat(open("tg-file:x")).isEqualTo(new Download.TooLarge(LIMIT));
        assertThat(telegram.requests()).hasSize(1);
    }

    @Test
    void stopsReadingAFileThatLiesAboutItsSize() throws IOException {
        telegram.answering(GET_FILE, json(200, "{\"ok\":true,\"result\":{\"file_path\":\"photos/file_0.jpg\"}}"));
        telegram.answering(FILE, aResponse().withStatus(200).withBody("x".repeat(5000)).withChunkedDribbleDelay(5, 20));
        Download opened = telegram.open().channel().download(TelegramServer.account("polling"),
                ref(Optional.of("tg-file:x")), 1000);
        try (Download.File file = ((Download.Open) opened).file()) {
            assertThatThrownBy(() -> file.bytes().readAllBytes()).isInstanceOf(Download.LimitExceeded.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"400,Bad Request: wrong file_id or the file is temporarily unavailable,Unreachable",
        "400,Bad Request: invalid file_id,Gone", "401,Unauthorized,Refused", "404,Not Found,Refused",
        "429,Too Many Requests: retry after 5,Unreachable", "500,Internal Server Error,Unreachable"})
    void saysWhyThereIsNoAddress(int code, String description, String outcome) {
        telegram.answering(GET_FILE, error(code, description));
        assertThat(open("tg-file:x").getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"404,Gone", "410,Gone", "401,Refused", "500,Unreachable", "302,Unreachable"})
    void saysWhyThereIsNoFile(int code, String outcome) {
        offers("photos/file_0.jpg").answering(FILE, aResponse().withStatus(code).withHeader("Location", "http://x/"));
        assertThat(open("tg-file:x").getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not JSON", "{\"ok\":true,\"result\":{}}"})
    void triesLaterWhenNoAddressIsTold(String answer) {
        telegram.answering(GET_FILE, json(200, answer));
        assertThat(open("tg-file:x")).isInstanceOf(Download.Unreachable.class);
    }

    @Test
    void triesLaterWhenTheConnectionBreaks() {
        offers("photos/file_0.jpg").answering(FILE, aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(open("tg-file:x")).isInstanceOf(Download.Unreachable.class);
        telegram.answering(GET_FILE, aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(open("tg-file:x")).isInstanceOf(Download.Unreachable.class);
    }

    private TelegramServer offers(String path) {
        ResponseDefinitionBuilder answer = json(200,
                Fixtures.text("rest.getFile.response.json").replace("photos/file_0.jpg", path));
        return telegram.answering(GET_FILE, answer);
    }

    private Download open(String url) {
        return telegram.open().channel().download(TelegramServer.account("polling"), ref(Optional.of(url)), LIMIT);
    }

    private static MediaRef ref(Optional<String> url) {
        return new MediaRef("3527065", "3527065:43", url, Optional.empty(), Optional.empty(), OptionalLong.empty(),
                Optional.empty());
    }
}
