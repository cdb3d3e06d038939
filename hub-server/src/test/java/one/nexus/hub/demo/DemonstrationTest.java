package one.nexus.hub.demo;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "nexus.demo", value = "true")
@Property(name = "nexus.pacing.gap", value = "0ms")
class DemonstrationTest {

    private static final String CONVERSATIONS = "/api/conversation/conversations";

    @Inject
    People people;

    @Inject
    Demonstration demonstration;

    private Browser ana() {
        Browser browser = people.stranger();
        // asked more often, it is taken for guessing
        Awaitility.await().pollInterval(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(60)).until(() -> browser.post(
                        "/api/team/sign-in", Map.of("email", DemoTeam.email("ana"), "password", DemoTeam.PASSWORD))
                        .status() == 200);
        return browser;
    }

    private static List<Map<String, Object>> all(Browser browser) {
        var open = browser.get(CONVERSATIONS + "?limit=100").items();
        open.addAll(browser.get(CONVERSATIONS + "?limit=100&status=resolved").items());
        return open;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> columns(Browser browser) {
        return (List<Map<String, Object>>) browser.get("/api/lead/board").at("columns");
    }

    @Test
    void fillsAnOrganisationOnceWithEveryKindOfContent() {
        Browser ana = ana();
        int wanted = Script.all().size();
        Awaitility.await().atMost(Duration.ofMinutes(3))
                .until(() -> all(ana).size() == wanted);
        Set<String> seen = new TreeSet<>();
        for (Map<String, Object> conversation : all(ana)) {
            for (Map<String, Object> line : ana.get(CONVERSATIONS + "/" + conversation.get("id") + "/messages")
                    .items()) {
                var content = (Map<?, ?>) line.get("content");
                seen.add(String.valueOf(content.get("type")));
                seen.add(String.valueOf(line.get("direction")));
            }
        }
        assertThat(seen).contains("text", "media", "location", "contacts", "in", "out", "note");
        assertThat(ana.get("/api/conversation/counts?status=open").number("unread")).isPositive();

        var inboxes = ana.get("/api/channel/inboxes").items();
        assertThat(inboxes).hasSize(2).allSatisfy(inbox -> assertThat(inbox).containsEntry("state", "working"));
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(columns(ana)).hasSizeGreaterThanOrEqualTo(6)
                        .allSatisfy(column -> assertThat((Integer) column.get("count")).isPositive()));
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ana.get("/api/channel/inboxes").items())
                        .as("when each number last delivered").hasSize(2)
                        .allSatisfy(inbox -> assertThat(inbox.get("lastEventAt")).isNotNull()));

        List<Object> before = all(ana).stream().map(conversation -> conversation.get("id")).toList();
        demonstration.fill();
        assertThat(all(ana).stream().map(conversation -> conversation.get("id")).toList())
                .as("a start of the same home adds nothing").containsExactlyInAnyOrderElementsOf(before);
    }
}
