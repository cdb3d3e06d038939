package one.nexus.hub.platform.health;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@MicronautTest(transactional = false)
@Property(name = "nexus.test.breakable", value = "true")
class VitalsTest {

    private static final AtomicBoolean WELL = new AtomicBoolean(true);

    /** A server that the test takes away. */
    @Singleton
    @Requires(property = "nexus.test.breakable")
    static final class Breakable implements Part {

        @Override
        public String name() {
            return "breakable";
        }

        @Override
        public boolean answers() {
            return WELL.get();
        }
    }

    @Inject
    People people;

    @Test
    void saysOfEverythingHowItIsAndSinceWhen() {
        Browser administrator = people.founded("Clínica Sol").browser();
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(vitals(administrator))
                .extracting(vital -> vital.get("name") + " " + vital.get("state"))
                .contains("chat good", "core good", "broker good", "storage good", "relay good", "outbox good",
                        "queue good", "sockets good", "channels good", "dead-letters good"));
    }

    @Test
    void turnsRedWithAServerThatIsAwayAndClearsByItself() {
        Browser administrator = people.founded("Clínica Lua").browser();
        await().atMost(20, SECONDS).until(() -> state(administrator), "good"::equals);
        Instant before = since(administrator);
        WELL.set(false);
        await().atMost(20, SECONDS).until(() -> state(administrator), "bad"::equals);
        Instant red = since(administrator);
        assertThat(red).isAfter(before);
        assertThat(people.stranger().get("/metrics").text()).contains("nexus_health{of=\"breakable\"} 2.0");
        assertThat(since(administrator)).as("as long as it stays red").isEqualTo(red);
        WELL.set(true);
        await().atMost(20, SECONDS).until(() -> state(administrator), "good"::equals);
    }

    @Test
    void isForWhoAdministersOnly() {
        var founded = people.founded("Clínica Mar");
        var agent = people.joined(founded.organisation(), Role.AGENT).browser();
        assertThat(agent.get("/api/health").status()).isEqualTo(403);
    }

    private static String state(Browser browser) {
        return String.valueOf(vital(browser, "breakable").get("state"));
    }

    private static Instant since(Browser browser) {
        return Instant.parse(String.valueOf(vital(browser, "breakable").get("since")));
    }

    private static Map<String, Object> vital(Browser browser, String name) {
        return vitals(browser).stream().filter(vital -> name.equals(vital.get("name"))).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> vitals(Browser browser) {
        return (List<Map<String, Object>>) browser.get("/api/health").at("vitals");
    }
}
