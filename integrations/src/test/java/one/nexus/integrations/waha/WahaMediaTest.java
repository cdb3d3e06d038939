package one.nexus.integrations.waha;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.MediaRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WahaMediaTest {

    private static final String FILE = "/api/files/aurora/3AIMG000000000000001.jpeg";
    private static final String AGAIN = "/api/aurora/chats/558591234567%40c.us/messages/"
            + "false_558591234567%40c.us_3AIMG000000000000001?downloadMedia=true";

    private final WahaServer waha = new WahaServer();

    @AfterEach
    void stop() {
        waha.close();
    }

    @Test
    void fetchesFromTheConnectionsOwnAddressWhateverThePayloadNames() throws IOException {
        waha.answering("GET", FILE, image("photo"));
        assertThat(read(open("http://waha:3000" + FILE + "?x-api-key=stolen"))).isEqualTo("photo");
        assertThat(waha.request().getHeader("X-Api-Key")).isEqualTo(WahaServer.KEY);
        assertThat(waha.request().getUrl()).isEqualTo(FILE);
    }

    @Test
    void keepsThePathOfAServerBehindAProxy() throws IOException {
        waha.answering("GET", "/waha" + FILE, image("photo"));
        WahaConnection proxied = new WahaConnection(waha.address() + "/waha/", WahaServer.KEY, "aurora");
        Download opened = WahaApi.of(WahaServer.client(), proxied, WahaServer.clock()).media()
                .open(ref(Optional.of("http://localhost:3000" + FILE)), 1000);
        assertThat(read(opened)).isEqualTo("photo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest/meta-data", "file:///etc/passwd",
        "http://waha:3000/api/sessions",
        "http://waha:3000/api/files/../sessions", "http://waha:3000/api/files/%2e%2e/keys", "gopher://x/api/files/a",
        ""})
    void fetchesNothingElse(String url) {
        assertThat(waha.api().media().open(ref(Optional.of(url)), 1000)).isInstanceOf(Download.Refused.class);
        assertThat(waha.requests()).isEmpty();
    }

    @Test
    void asksForAnExpiredFileAgain() throws IOException {
        waha.answering("GET", AGAIN, WahaServer.json(200, Fixtures.text("rest/messages.get.redownload.response.json")));
        waha.answering("GET", FILE, image("photo"));
        assertThat(read(open("http://waha:3000/api/files/aurora/expired.jpeg"))).isEqualTo("photo");
        assertThat(waha.requests()).extracting(request -> request.getUrl())
                .containsExactly("/api/files/aurora/expired.jpeg", AGAIN, FILE);
    }

    @Test
    void asksForAFileThatWasNeverFetched() throws IOException {
        waha.answering("GET", AGAIN, WahaServer.json(200, Fixtures.text("rest/messages.get.redownload.response.json")));
        waha.answering("GET", FILE, image("photo"));
        assertThat(read(waha.api().media().open(ref(Optional.empty()), 1000))).isEqualTo("photo");
    }

    @Test
    void saysWhenTheFileIsGone() {
        waha.answering(aResponse().withStatus(404));
        assertThat(open("http://waha:3000" + FILE)).isInstanceOf(Download.Gone.class);
        assertThat(waha.requests()).hasSize(2);
    }

    @Test
    void triesLaterWhileTheServerIsInTrouble() {
        waha.answering(aResponse().withStatus(500));
        assertThat(open("http://waha:3000" + FILE)).isInstanceOf(Download.Unreachable.class);
    }

    @Test
    void refusesAFileThatSaysItIsTooLarge() {
        waha.answering(image("x".repeat(1001)).withHeader("Content-Length", "1001"));
        assertThat(open("http://waha:3000" + FILE)).isEqualTo(new Download.TooLarge(1000));
    }

    @Test
    void stopsReadingAFileThatLiesAboutItsSize() throws Exception {
        waha.answering(image("x".repeat(5000)).withChunkedDribbleDelay(5, 20));
        try (Download.File file = ((Download.Open) open("http://waha:3000" + FILE)).file()) {
            assertThatThrownBy(() -> file.bytes().readAllBytes()).isInstanceOf(Download.LimitExceeded.class);
        }
    }

    private Download open(String url) {
        return waha.api().media().open(ref(Optional.of(url)), 1000);
    }

    private static MediaRef ref(Optional<String> url) {
        return new MediaRef("558591234567@c.us", "false_558591234567@c.us_3AIMG000000000000001", url, Optional.empty(),
                Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    private static ResponseDefinitionBuilder image(String body) {
        return aResponse().withStatus(200).withHeader("Content-Type", "image/jpeg").withBody(body);
    }

    private static String read(Download download) throws IOException {
        try (Download.File file = ((Download.Open) download).file()) {
            assertThat(file.mimeType()).contains("image/jpeg");
            return new String(file.bytes().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
