package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** From the practice number to the conversation and back, over the real webhook, queue and send path. */
@MicronautTest(transactional = false)
@Property(name = "nexus.practice.pace", value = "20ms")
class PracticeTest {

    private static final String CONVERSATIONS = "/api/conversation/conversations";

    @Inject
    People people;

    private final Map<String, String> practice = Map.of("name", "Treino", "provider", "practice");

    private static List<Map<String, Object>> await(Browser browser, String path, int atLeast) {
        return Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> browser.get(path).items(),
                items -> items.size() >= atLeast);
    }

    @Test
    void letsSomebodyTryTheInboxOut() {
        Browser browser = people.founded("Loja Aurora").browser();
        var inbox = browser.post("/api/channel/inboxes", practice);
        assertThat(inbox.status()).as(inbox.text()).isEqualTo(201);
        assertThat(inbox.at("practice")).isEqualTo(true);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> browser
                .get("/api/channel/inboxes/" + inbox.number("id")).at("state").equals("working"));

        Map<String, Object> row = await(browser, CONVERSATIONS + "?view=all&status=open", 1).getFirst();
        assertThat(((Map<?, ?>) row.get("contact")).get("name")).isEqualTo("Cliente de teste");
        assertThat(((Map<?, ?>) row.get("inbox")).get("practice")).isEqualTo(true);
        String thread = CONVERSATIONS + "/" + row.get("id") + "/messages";
        assertThat(browser.get(thread).items()).first()
                .satisfies(first -> assertThat(first.get("text")).asString().startsWith("Oi! 😊"));

        var sent = browser.post(thread, Map.of("text", "Olá! Sim, até as 13h.", "files", List.of(), "clientKey",
                UUID.randomUUID().toString()));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        List<Map<String, Object>> messages = await(browser, thread, 3);
        assertThat(messages.get(1).get("direction")).isEqualTo("out");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> browser.get(thread).items().get(1)
                .get("status").equals("read"));
        assertThat(messages.get(2)).satisfies(answer -> {
            assertThat(answer.get("direction")).isEqualTo("in");
            assertThat(answer.get("text")).asString().startsWith("Que bom!");
        });
        assertThat(browser.get(thread).items()).hasSize(3);

        String says = "/api/channel/inboxes/" + inbox.number("id") + "/practice-messages";
        assertThat(browser.post(says, Map.of("text", "Ainda estão aí?")).status()).isEqualTo(202);
        assertThat(await(browser, thread, 4).getLast().get("text")).isEqualTo("Ainda estão aí?");
        assertThat(browser.get("/api/channel/kept-events").items()).isEmpty();
    }

    @Test
    void opensItsServerToNobodyElse() {
        Browser browser = people.founded("Outra loja").browser();
        var inbox = browser.post("/api/channel/inboxes", practice);
        Object organisation = browser.get("/api/team/me").at("organisation.id");
        String session = "practice-" + organisation + "-" + inbox.number("id");
        assertThat(people.stranger().with("X-Api-Key", "guess").get("/practice-waha/api/sessions/" + session).status())
                .isEqualTo(404);
        assertThat(people.stranger().get("/practice-waha/api/" + session + "/chats/all/messages").status())
                .isEqualTo(401);
    }
}
