package one.nexus.hub.conversation;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
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

    @Test
    void everyScenarioOfThisProviderIsATest() {
        List<String> tested = Stream
                .of(IdentityScenariosTest.class, OrderScenariosTest.class, SendingScenariosTest.class,
                        MediaScenariosTest.class)
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .map(method -> method.getAnnotation(DisplayName.class)).filter(Objects::nonNull).map(DisplayName::value)
                .toList();
        assertThat(tested).containsAll(Fixtures.scenarios());
    }
}
