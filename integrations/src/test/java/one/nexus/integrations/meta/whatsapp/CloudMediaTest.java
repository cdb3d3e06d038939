package one.nexus.integrations.meta.whatsapp;

import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.meta.MetaServer;
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
import static one.nexus.integrations.meta.MetaServer.error;
import static one.nexus.integrations.meta.MetaServer.json;
import static org.assertj.core.api.Assertions.assertThat;

class CloudMediaTest {

    private static final long LIMIT = 1_000_000;
    private static final String FILE = "/whatsapp_business/attachments/";

    private final MetaServer meta = Cloud.server();

    @AfterEach
    void stop() {
        meta.close();
    }

    @Test
    void asksWhereTheFileIsAndFetchesItWithTheToken() throws IOException {
        offers(meta.address() + FILE + "?mid=1").answeringAt(FILE, aResponse().withStatus(200).withBody("photo"));
        MediaRef photo = ((Content.Media) ((MessageReceived) Cloud.decoded("message.image.json").getFirst()).message()
                .content()).file();
        Download download = meta.open().channel().download(Cloud.account(), photo, LIMIT);
        try (Download.File file = ((Download.Open) download).file()) {
            assertThat(new String(file.bytes().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("photo");
        }
        assertThat(meta.paths()).containsExactly("GET 1234567890", "GET " + FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest", "https://evil.example/?x=lookaside.fbsbx.com",
        "http://lookaside.fbsbx.com/x", "https://fbsbx.com.evil.example/", "https://notfbsbx.com/",
        "https://lookaside.fbsbx.com:8443/x", "not an address"})
    void carriesItsTokenToMetaAlone(String url) {
        offers(url);
        assertThat(open("wa-media:1234567890")).isInstanceOf(Download.Refused.class);
        assertThat(meta.requests()).hasSize(1);
    }

    @Test
    void fetchesNothingElse() {
        assertThat(open("https://lookaside.fbsbx.com/x")).isInstanceOf(Download.Refused.class);
        assertThat(meta.open().channel().download(Cloud.account(), ref(Optional.empty()), LIMIT))
                .isInstanceOf(Download.Gone.class);
        assertThat(meta.requests()).isEmpty();
    }

    @Test
    void doesNotBeginAFileThatIsLargerThanWanted() {
        meta.answering("1234567890", json(200, "{\"url\":\"" + meta.address() + "/x\",\"file_size\":1000001}"));
        assertThat(open("wa-media:1234567890")).isEqualTo(new Download.TooLarge(LIMIT));
    }

    @ParameterizedTest
    @CsvSource({"400,100,Gone", "404,0,Gone", "401,190,Refused", "429,0,Unreachable", "500,131000,Unreachable",
        "503,0,Unreachable", "400,80007,Unreachable"})
    void saysWhyThereIsNoAddress(int status, int code, String outcome) {
        meta.answering("1234567890", error(status, code, 0, "Because."));
        assertThat(open("wa-media:1234567890").getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"404,Gone", "401,Refused", "500,Unreachable", "302,Unreachable"})
    void saysWhyThereIsNoFile(int status, String outcome) {
        offers(meta.address() + FILE).answeringAt(FILE, aResponse().withStatus(status));
        assertThat(open("wa-media:1234567890").getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void triesLaterWhenTheConnectionBreaks() {
        meta.answering("1234567890", aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(open("wa-media:1234567890")).isInstanceOf(Download.Unreachable.class);
        offers(meta.address() + FILE).answeringAt(FILE, aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(open("wa-media:1234567890")).isInstanceOf(Download.Unreachable.class);
        meta.answering("1234567890", aResponse().withStatus(200));
        assertThat(open("wa-media:1234567890")).isInstanceOf(Download.Unreachable.class);
    }

    private MetaServer offers(String url) {
        return meta.answering("1234567890", json(200, Cloud.FIXTURES.text("rest.media.response.json")
                .replaceFirst("https://lookaside[^\"]*", url)));
    }

    private Download open(String url) {
        return meta.open().channel().download(Cloud.account(), ref(Optional.of(url)), LIMIT);
    }

    private static MediaRef ref(Optional<String> url) {
        return new MediaRef("558591234567", "wamid.X", url, Optional.empty(), Optional.empty(), OptionalLong.empty(),
                Optional.empty());
    }
}
