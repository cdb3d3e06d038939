package one.nexus.hub.platform.health;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.schedule.Recurring;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.Test;

import java.time.Duration;
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

    /** Something of the schedule that fails as long as the server is away. */
    @Singleton
    @Requires(property = "nexus.test.breakable")
    static final class Failing implements Recurring {

        @Override
        public String name() {
            return "what-fails-with-the-server";
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public void run() {
            if (!WELL.get()) {
                throw new IllegalStateException("the server is away");
            }
        }
    }

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

    @Inject
    CoreDatabase core;

    @Test
    void saysOfEverythingHowItIsAndSinceWhen() {
        Browser administrator = people.founded("Clínica Sol").browser();
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(vitals(administrator))
                .extracting(vital -> vital.get("name") + " " + vital.get("state"))
                .contains("chat good", "core good", "broker good", "storage good", "intake good", "relay good",
                        "outbox good", "queue good", "backlog good", "schedule good", "search good",
                        "sockets good", "clock good", "memory good", "channels good",
                        "dead-letters good", "kept good"));
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
        await().atMost(30, SECONDS).until(() -> vital(administrator, "schedule").get("state"), "warning"::equals);
        WELL.set(true);
        await().atMost(20, SECONDS).until(() -> state(administrator), "good"::equals);
        await().atMost(30, SECONDS).until(() -> vital(administrator, "schedule").get("state"), "good"::equals);
    }

    @Test
    void warnsOfWorkThatWasGivenUpUntilItIsTriedAgain() {
        var founded = people.founded("Clínica Céu");
        core.write(founded.organisation(), handle -> handle.createUpdate("""
            INSERT INTO dead_letter (org_id, kind, lane, payload, code, reason, attempts)
            VALUES (:org, 'nobody-does-this', '', '{}', 'fault', 'It failed.', 3)
            """).bind("org", founded.organisation()).execute());
        var vital = vital(founded.browser(), "dead-letters");
        assertThat(vital.get("state") + " " + vital.get("value")).isEqualTo("warning 1.0");
        assertThat(vital.get("since")).isNotNull();
        assertThat(people.stranger().get("/metrics").text()).contains("nexus_jobs_dead{db=\"core\"}")
                .doesNotContain("nexus_jobs_dead{db=\"core\"} 0.0");
        var letter = founded.browser().get("/api/channel/dead-letters").items().getFirst();
        assertThat(founded.browser().post("/api/channel/dead-letters/" + letter.get("id") + "/retry", Map.of())
                .status()).isEqualTo(202);
        assertThat(vital(founded.browser(), "dead-letters").get("state")).isEqualTo("good");
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
