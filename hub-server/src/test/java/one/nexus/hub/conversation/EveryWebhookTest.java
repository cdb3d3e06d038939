package one.nexus.hub.conversation;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Every captured delivery is taken, and is either shown or left out for a reason that can be read. */
@MicronautTest(transactional = false)
class EveryWebhookTest {

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    static List<String> webhooks() {
        return Fixtures.webhooks();
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void isShownOrLeftOutForAReason(String webhook) {
        try (Desk desk = Desk.open(hub, people)) {
            desk.takeGroupsIn();
            assertThat(desk.deliver(webhook.substring("webhooks/".length()))).isEqualTo(200);
            assertThat(leftOut(desk))
                    .isEqualTo(Fixtures.leftOut(webhook).map(reason -> List.of(name(webhook) + " " + reason))
                            .orElseGet(List::of));
            String event = webhook.replaceAll(".*/", "");
            assertThat(desk.agent.browser().get("/api/channel/kept-events").items()).as("kept as unreadable").isEmpty();
            if (event.matches("(message\\.(?!ack|edited|revoked|reaction)|dup|order|call).*")) {
                assertThat(desk.thread(desk.conversation())).as("shown").hasSize(1);
            }
            for (Map<String, Object> conversation : desk.conversations()) {
                assertThat(desk.thread(Desk.id(conversation)))
                        .allSatisfy(line -> assertThat(line.get("content")).isNotNull());
            }
        }
    }

    /** What the administrator reads of what was left out: the provider's word for it, and why. */
    private static List<String> leftOut(Desk desk) {
        return desk.agent.browser().get("/api/channel/inboxes/" + desk.inbox + "/ignored-events").list().stream()
                .map(one -> one.get("event") + " " + one.get("reason")).toList();
    }

    private static String name(String webhook) {
        return Fixtures.text(webhook).replaceFirst("(?s).*?\"event\": \"([^\"]+)\".*", "$1");
    }

    /** A session that has failed may say anything next; one that works is shown as working for two minutes more. */
    @ParameterizedTest
    @CsvSource({"failed, failed", "passkey_confirmation_required, scan-qr", "passkey_required, scan-qr",
        "scan_qr_code, scan-qr", "starting, connecting", "stopped, disconnected", "working, working"})
    void showsTheStateThatASessionReports(String reported, String state) {
        try (Desk desk = Desk.open(hub, people)) {
            // who asks the provider, as the watch may do meanwhile, hears the same
            desk.waha.answers("GET /api/sessions/aurora", 200,
                    WahaDouble.SESSION.replace("WORKING", reported.toUpperCase(Locale.ROOT)));
            assertThat(desk.deliverNow("session.status.failed.json")).isEqualTo(200);
            assertThat(desk.deliverNow("session.status." + reported + ".json")).isEqualTo(200);
            assertThat(desk.agent.browser().get("/api/channel/inboxes/" + desk.inbox).at("state")).isEqualTo(state);
        }
    }

    @Test
    void everyScenarioOfThisProviderIsATest() {
        List<String> tested = Stream
                .of(IdentityScenariosTest.class, OrderScenariosTest.class, SendingScenariosTest.class,
                        MediaScenariosTest.class)
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .map(method -> method.getAnnotation(DisplayName.class)).filter(Objects::nonNull).map(DisplayName::value)
                .toList();
        assertThat(tested).containsAll(Fixtures.scenarios())
                .contains("ack-lid-for-send-to-pn", "group-ack", "empty-send-response");
    }
}
