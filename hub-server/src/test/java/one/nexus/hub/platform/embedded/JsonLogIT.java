package one.nexus.hub.platform.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import one.nexus.hub.Browser;
import one.nexus.hub.channel.FakeWaha;
import one.nexus.hub.channel.Posting;
import one.nexus.hub.live.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a hub writes that was told to log in JSON, read as a collector of logs reads it. */
class JsonLogIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EMAIL = "ana@one-nexus.example";
    private static final String PASSWORD = "correct horse battery";
    private static final String TRACE = "01jtracefromtheprovider0002";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] DELIVERY = FakeWaha.fixtureBytes("webhooks/gows/message.text.pn.json");

    @TempDir
    Path home;

    @Test
    void isOneObjectALineAndFollowsADeliveryByItsTrace() throws Exception {
        try (FakeWaha waha = new FakeWaha();
                HubProcess process = HubProcess.launchAlone(home,
                        Map.of("NEXUS_LOG_FORMAT", "json", "NEXUS_LOG_LEVEL", "debug", "NEXUS_ADMIN_EMAIL", EMAIL,
                                "NEXUS_ADMIN_PASSWORD", PASSWORD))
                        .untilReady()) {
            URI hub = URI.create("http://127.0.0.1:" + process.port());
            Screen screen = Screen.open(hub, connected(hub, waha));
            // A busy hub refuses for now, and the provider delivers again.
            await().atMost(SOON).until(() -> deliver(hub, waha), status -> status == 200);
            screen.first(frame -> frame.path("event").asText().equals("message.received"));
            await().atMost(SOON).untilAsserted(() -> assertThat(lines(process))
                    .filteredOn(line -> line.path("trace").asText().equals(TRACE))
                    .extracting(line -> line.path("logger_name").asText().replaceAll(".*[.]", ""))
                    .contains("Belonging", "Relay", "Rooms"));
            process.terminate();
            assertThat(lines(process)).allSatisfy(line -> assertThat(line.path("message").asText()).isNotBlank());
            assertThat(process.output()).doesNotContain(PASSWORD, waha.hmacKey(), FakeWaha.KEY);
        }
    }

    private static int deliver(URI hub, FakeWaha waha) throws Exception {
        return Posting.post(hub, waha.webhookPath(), DELIVERY, Map.of("X-Webhook-Hmac",
                Posting.hmac("HmacSHA512", waha.hmacKey(), DELIVERY), "X-Webhook-Hmac-Algorithm", "sha512",
                "X-Webhook-Request-Id", TRACE)).statusCode();
    }

    /** Somebody signed in, whose number is connected to {@code waha}. */
    private static Browser connected(URI hub, FakeWaha waha) {
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        var browser = new Browser(hub);
        assertThat(browser.post("/api/team/sign-in", Map.of("email", EMAIL, "password", PASSWORD)).status())
                .isEqualTo(200);
        var inbox = browser.post("/api/channel/inboxes",
                Map.of("name", "Vendas", "provider", "waha", "baseUrl", waha.url(), "apiKey", FakeWaha.KEY));
        assertThat(inbox.status()).as(inbox.text()).isEqualTo(201);
        return browser;
    }

    /** Every whole line; the last one may be on its way. */
    private static List<JsonNode> lines(HubProcess process) {
        String output = process.output();
        return output.substring(0, output.lastIndexOf('\n') + 1).lines().map(JsonLogIT::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException other) {
            throw new AssertionError("no JSON: " + line, other);
        }
    }
}
