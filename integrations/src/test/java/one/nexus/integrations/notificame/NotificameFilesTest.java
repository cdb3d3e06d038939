package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.MediaRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.notificame.NotificameServer.account;
import static one.nexus.integrations.notificame.NotificameServer.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotificameFilesTest {

    private static final String MEDIA = "POST /v1/channels/whatsapp/media";
    private static final long LIMIT = 1_000;

    private final NotificameServer notificame = new NotificameServer();

    @AfterEach
    void stop() {
        notificame.close();
    }

    private Download open(String market, Optional<String> url) {
        return notificame.open().channel().download(account(market), new MediaRef("42", "m1", url,
                Optional.of("image/jpeg"), Optional.empty(), OptionalLong.empty(), Optional.empty()), LIMIT);
    }

    @Test
    void letsNotificameFetchWhatIsOfWhatsapp() throws IOException {
        notificame.answering(MEDIA, aResponse().withBody("photo"));
        try (Download.File file = ((Download.Open) open("whatsapp", Optional.of("https://lookaside/1"))).file()) {
            assertThat(file.bytes().readAllBytes()).asString().isEqualTo("photo");
        }
        assertThat(body(notificame.requests().getFirst()).node().toString())
                .isEqualTo(Fixtures.RECORDED.json("rest.wa-media.request.json").node().toString()
                        .replace("https://...", "https://lookaside/1"));
    }

    @Test
    void takesNoMoreThanItWants() throws IOException {
        notificame.answering(MEDIA, aResponse().withBody("x".repeat(2_000)).withChunkedDribbleDelay(4, 50));
        try (Download.File file = ((Download.Open) open("whatsapp", Optional.of("https://lookaside/1"))).file()) {
            assertThatThrownBy(() -> file.bytes().readAllBytes()).isInstanceOf(Download.LimitExceeded.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"404,Gone", "410,Gone", "401,Refused", "500,Unreachable", "429,Unreachable"})
    void saysWhatBecameOfIt(int status, String outcome) {
        notificame.answering(MEDIA, aResponse().withStatus(status));
        assertThat(open("whatsapp", Optional.of("https://lookaside/1")).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void goesNowhereWithoutEncryptionAndNowhereInside() {
        notificame.offering("/a.jpg", aResponse().withBody("inside"));
        assertThat(open("instagram", Optional.of(notificame.address() + "/a.jpg")))
                .isInstanceOf(Download.Refused.class);
        assertThat(open("instagram", Optional.of("https://169.254.169.254/latest")))
                .isInstanceOf(Download.Refused.class);
        assertThat(open("instagram", Optional.empty())).isInstanceOf(Download.Gone.class);
        assertThat(notificame.requests()).isEmpty();
    }
}
