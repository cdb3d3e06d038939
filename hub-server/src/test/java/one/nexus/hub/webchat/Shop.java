package one.nexus.hub.webchat;

import one.nexus.hub.Browser;
import one.nexus.hub.People;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An organisation whose site has a chat, seen from the side of its team. */
final class Shop {

    static final String CONVERSATIONS = "/api/conversation/conversations";
    static final String SECRET = "the secret of the site";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI hub;
    final People.Signed owner;
    final long inbox;
    final String token;
    final Browser.Answer made;

    private Shop(URI hub, People.Signed owner, Map<String, String> answers) {
        this.hub = hub;
        this.owner = owner;
        made = connect(owner, answers);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        inbox = made.number("id");
        String address = String.valueOf(made.at("webhookUrl"));
        token = address.substring(address.lastIndexOf('/') + 1);
    }

    /** A shop whose chat was connected with these answers beside its domain. */
    static Shop open(URI hub, People people, String... answers) {
        Map<String, String> all = new HashMap<>(Map.of("domains", "loja.example"));
        for (int i = 0; i < answers.length; i += 2) {
            all.put(answers[i], answers[i + 1]);
        }
        return new Shop(hub, people.founded("Loja Aurora"), all);
    }

    static Browser.Answer connect(People.Signed owner, Map<String, String> answers) {
        return owner.browser().post("/api/channel/inboxes", Map.of("name", "Chat do site", "provider", "webchat",
                "answers", answers));
    }

    Panel panel() {
        return new Panel(hub, token);
    }

    Browser team() {
        return owner.browser();
    }

    List<Map<String, Object>> conversations() {
        return team().get(CONVERSATIONS).items();
    }

    Map<String, Object> theOnlyConversation() {
        return await().atMost(PATIENCE).until(this::conversations, rows -> rows.size() == 1).getFirst();
    }

    long conversation() {
        return ((Number) theOnlyConversation().get("id")).longValue();
    }

    List<Map<String, Object>> thread() {
        return team().get(CONVERSATIONS + "/" + conversation() + "/messages").items();
    }

    /** Writes to the visitor; the id of the message. */
    long write(String words) {
        Browser.Answer written = team().post(CONVERSATIONS + "/" + conversation() + "/messages",
                Map.of("text", words, "clientKey", words));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        return ((Number) written.list().getFirst().get("id")).longValue();
    }

    /** Waits until a message of the team has come so far. */
    void reached(String words, String status) {
        await().atMost(PATIENCE).until(() -> thread().stream().filter(line -> words.equals(line.get("text")))
                .map(line -> line.get("status")).findFirst().orElse(""), status::equals);
    }
}
