package one.nexus.hub.conversation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.JsonLines;
import one.nexus.hub.live.Screen;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The log of one message on its way in. */
@MicronautTest(transactional = false)
class TraceTest extends AtTheDesk {

    private static final String DELIVERY = "gows/message.text.pn.json";
    private static final String TRACE = "01jtracefromtheprovider0001";

    private void delivered() {
        Map<String, String> headers = new HashMap<>(Fixtures.headers("webhooks/" + DELIVERY));
        headers.put("X-Webhook-Request-Id", TRACE);
        Screen screen = Screen.open(hub.getURI(), desk.agent.browser());
        assertThat(desk.deliver(Fixtures.bytes("webhooks/" + DELIVERY), headers)).isEqualTo(200);
        screen.first(frame -> frame.path("event").asText().equals("message.received"));
    }

    private void assertThatItTellsNoSecret(JsonLines log) {
        String said = String.valueOf(desk.message(desk.conversation()).get("text"));
        assertThat(said).isNotBlank();
        assertThat(log.text()).doesNotContain(said, Fixtures.HMAC_KEY, "558591234567", "/webhooks/waha/");
    }

    @Test
    void isFoundByOneTraceFromTheWebhookToTheSockets() {
        try (var log = JsonLines.debug()) {
            delivered();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(log.lines())
                    .filteredOn(line -> line.path("trace").asText().equals(TRACE))
                    .extracting(line -> line.path("logger_name").asText().replaceAll(".*[.]", ""))
                    .contains("Belonging", "Relay", "Rooms"));
            assertThatItTellsNoSecret(log);
        }
    }

    @Test
    void saysNothingOfAMessageThatWentWell() {
        try (var log = JsonLines.info()) {
            delivered();
            assertThatItTellsNoSecret(log);
            assertThat(log.lines()).noneMatch(line -> line.path("trace").asText().equals(TRACE));
        }
    }
}
