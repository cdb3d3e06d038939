package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "test.talk", value = "true")
@Property(name = "nexus.public-url", value = "https://hub.example/")
class ConnectTest {

    private static final String INBOXES = "/api/channel/inboxes";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private final FakeWaha waha = new FakeWaha();
    private People.Signed owner;

    @BeforeEach
    void anOrganisation() {
        owner = people.founded("Loja Aurora");
    }

    @AfterEach
    void closed() {
        waha.close();
    }

    private Map<String, Object> wanted(String baseUrl, String key) {
        return Map.of("name", "Vendas", "provider", "waha", "baseUrl", baseUrl, "apiKey", key);
    }

    private static String fault(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        var error = (Map<?, ?>) ((List<?>) answer.json().get("errors")).getFirst();
        return error.get("field") + ":" + error.get("code");
    }

    @Test
    void makesASessionUnderItsOwnConfiguration() {
        WebhookTest.connect(owner, waha);
        Map<String, Object> webhook = waha.webhook();
        assertThat(webhook.get("url")).asString().matches("https://hub\\.example/webhooks/waha/[A-Za-z0-9_-]{43}");
        assertThat((List<?>) webhook.get("events")).asList().contains("message.any", "message.ack", "session.status",
                "message.edited", "message.revoked", "message.reaction").doesNotContain("message");
        assertThat(webhook.get("retries")).hasToString("{policy=exponential, delaySeconds=2, attempts=12}");
        assertThat(waha.hmacKey()).hasSize(43);
        assertThat(waha.calls("POST", "/api/sessions").getLast().key()).isEqualTo(FakeWaha.KEY);
    }

    @Test
    void adoptsASessionThatIsThere() {
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        InboxId inbox = WebhookTest.connect(owner, waha);
        assertThat(waha.calls("POST", "/api/sessions")).isEmpty();
        assertThat(waha.calls("PUT", "/api/sessions/default")).hasSize(1);
        var shown = owner.browser().get(INBOXES + "/" + inbox);
        assertThat(shown.at("state")).isEqualTo("working");
        assertThat(shown.at("phone")).isEqualTo("5511940028922");
    }

    @Test
    void showsTheCodeToScanAndTheCodeToType() {
        InboxId inbox = WebhookTest.connect(owner, waha);
        var qr = owner.browser().get(INBOXES + "/" + inbox + "/qr");
        assertThat(qr.at("state")).isEqualTo("scan-qr");
        assertThat(qr.at("qr")).isEqualTo("2@4c8Q...,AbCd...,EfGh...,IjKl...");
        assertThat(qr.at("expiresAt")).isNotNull();
        var code = owner.browser().post(INBOXES + "/" + inbox + "/pairing-code", Map.of("phone", "+55 11 94002-8922"));
        assertThat(code.at("code")).isEqualTo("ABCD-ABCD");
        assertThat(waha.calls("POST", "/api/default/auth/request-code").getFirst().json())
                .containsEntry("phoneNumber", "5511940028922");
    }

    @Test
    void showsTheCodeOfAPasskeyAndSaysThatSomebodyComparedIt() {
        InboxId inbox = WebhookTest.connect(owner, waha);
        assertThat(owner.browser().get(INBOXES + "/" + inbox + "/passkey").at("code")).isNull();
        assertThat(owner.browser().post(INBOXES + "/" + inbox + "/passkey/confirm", Map.of()).status())
                .as("nothing waits").isEqualTo(409);

        waha.answers("GET /api/default/auth/passkey/confirmation", 200, "{\"code\":\"1234\"}");
        waha.answers("POST /api/default/auth/passkey/confirm", 201, "");
        byte[] asked = FakeWaha.fixture("webhooks/session.status.passkey_confirmation_required.json")
                .replaceFirst("\"timestamp\": \\d+", "\"timestamp\": " + System.currentTimeMillis())
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), asked, waha.hmacKey())).isEqualTo(200);
        assertThat(owner.browser().get(INBOXES + "/" + inbox).at("stateDetail"))
                .isEqualTo("passkey-confirmation-required");
        assertThat(owner.browser().get(INBOXES + "/" + inbox + "/passkey").at("code")).isEqualTo("1234");
        assertThat(owner.browser().post(INBOXES + "/" + inbox + "/passkey/confirm", Map.of()).status())
                .isEqualTo(200);
        assertThat(waha.calls("POST", "/api/default/auth/passkey/confirm")).hasSize(2);
    }

    @Test
    void offersANewCodeEachTimeTheProviderDoes() {
        InboxId inbox = WebhookTest.connect(owner, waha);
        Object first = owner.browser().get(INBOXES + "/" + inbox + "/qr").at("expiresAt");
        byte[] again = FakeWaha.fixture("webhooks/session.status.scan_qr_code.json")
                .replaceFirst("\"timestamp\": \\d+", "\"timestamp\": " + System.currentTimeMillis())
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), again, waha.hmacKey())).isEqualTo(200);
        assertThat(owner.browser().get(INBOXES + "/" + inbox + "/qr").at("expiresAt")).isNotEqualTo(first);
    }

    @Test
    void saysWhichFieldKeepsItFromConnecting() {
        assertThat(fault(owner.browser().post(INBOXES, wanted(waha.url(), "a wrong key"))))
                .isEqualTo("apiKey:wrong-key");
        assertThat(fault(owner.browser().post(INBOXES, wanted("http://127.0.0.1:1", FakeWaha.KEY))))
                .isEqualTo("baseUrl:unreachable");
        assertThat(fault(owner.browser().post(INBOXES, wanted("http://169.254.169.254", FakeWaha.KEY))))
                .isEqualTo("baseUrl:private-address");
        waha.answers("GET /api/sessions", 200, "<html>a router</html>");
        assertThat(fault(owner.browser().post(INBOXES, wanted(waha.url(), FakeWaha.KEY))))
                .isEqualTo("baseUrl:not-waha");
        assertThat(owner.browser().get(INBOXES).items()).isEmpty();
    }

    @Test
    void givesASessionToOneInboxOnly() {
        WebhookTest.connect(owner, waha);
        Map<String, Object> again = new HashMap<>(wanted(waha.url(), FakeWaha.KEY));
        again.put("session", "default");
        assertThat(fault(owner.browser().post(INBOXES, again))).isEqualTo("session:taken");
    }

    @Test
    void connectsASecondNumberOfTheSameServerToASessionOfItsOwn() {
        WebhookTest.connect(owner, waha);
        var second = owner.browser().post(INBOXES, wanted(waha.url(), FakeWaha.KEY));
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(second.at("session")).isEqualTo("number-2");
        assertThat(waha.calls("POST", "/api/sessions").getLast().json()).containsEntry("name", "number-2");
    }

    @Test
    void triesAnotherKeyBeforeItTakesIt() {
        InboxId inbox = WebhookTest.connect(owner, waha);
        assertThat(fault(owner.browser().patch(INBOXES + "/" + inbox, Map.of("apiKey", "wrong"))))
                .isEqualTo("apiKey:wrong-key");
        var renamed = owner.browser().patch(INBOXES + "/" + inbox, Map.of("name", "Recepção"));
        assertThat(renamed.at("name")).isEqualTo("Recepção");
    }

    @Test
    void letsGoOfTheSessionOfARemovedInbox() {
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        InboxId inbox = WebhookTest.connect(owner, waha);
        Object config = waha.calls("PUT", "/api/sessions/default").getFirst().json().get("config");
        waha.answers("GET /api/sessions/default", 200, written(config));
        assertThat(owner.browser().delete(INBOXES + "/" + inbox).status()).isEqualTo(204);
        assertThat(waha.calls("POST", "/api/sessions/default/stop")).hasSize(1);
        assertThat(waha.calls("PUT", "/api/sessions/default").getLast().body()).contains("\"webhooks\":[]");
    }

    @Test
    void takesGroupsInOnceSomebodyWantsThem() {
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        InboxId inbox = WebhookTest.connect(owner, waha);
        assertThat(ignoresGroups()).isTrue();
        assertThat(owner.browser().get(INBOXES + "/" + inbox).at("groups")).isEqualTo(false);
        assertThat(owner.browser().patch(INBOXES + "/" + inbox, Map.of("groups", true)).at("groups")).isEqualTo(true);
        assertThat(ignoresGroups()).isFalse();
        assertThat(owner.browser().patch(INBOXES + "/" + inbox, Map.of("groups", false)).at("groups"))
                .isEqualTo(false);
        assertThat(ignoresGroups()).isTrue();
    }

    @Test
    void leavesGroupsAsTheyWereWhenTheSessionCannotBeTold() {
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        InboxId inbox = WebhookTest.connect(owner, waha);
        waha.answers("PUT /api/sessions/default", 500, "{}");
        var refused = owner.browser().patch(INBOXES + "/" + inbox, Map.of("groups", true));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("code")).isEqualTo("unreachable");
        assertThat(owner.browser().get(INBOXES + "/" + inbox).at("groups")).isEqualTo(false);
    }

    private boolean ignoresGroups() {
        var written = (Map<?, ?>) waha.calls("PUT", "/api/sessions/default").getLast().json().get("config");
        return Boolean.TRUE.equals(((Map<?, ?>) written.get("ignore")).get("groups"));
    }

    /** The session as a WAHA shows it that was given this configuration. */
    private static String written(Object config) {
        try {
            return FakeWaha.session("WORKING").replace("{\"webhooks\":[]}",
                    JsonMapper.createDefault().writeValueAsString(config));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Test
    void restartsAndLogsOut() {
        InboxId inbox = WebhookTest.connect(owner, waha);
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("FAILED"));
        assertThat(owner.browser().post(INBOXES + "/" + inbox + "/restart", Map.of()).status()).isEqualTo(200);
        assertThat(waha.calls("POST", "/api/sessions/default/restart")).hasSize(1);
        assertThat(owner.browser().post(INBOXES + "/" + inbox + "/log-out", Map.of()).status()).isEqualTo(200);
        assertThat(waha.calls("POST", "/api/sessions/default/logout")).hasSize(1);
    }

    @Test
    void showsTheWebhookAddressToThoseWhoManageInboxesOnly() {
        InboxId inbox = WebhookTest.connect(owner, waha);
        var agent = people.joined(owner.organisation(), Role.AGENT);
        assertThat(owner.browser().get(INBOXES + "/" + inbox).at("webhookUrl")).asString()
                .endsWith(waha.webhookPath());
        assertThat(agent.browser().get(INBOXES + "/" + inbox).at("webhookUrl")).isNull();
        assertThat(agent.browser().get(INBOXES + "/" + inbox).text()).doesNotContain(FakeWaha.KEY)
                .doesNotContain(waha.hmacKey());
        assertThat(agent.browser().post(INBOXES, wanted(waha.url(), FakeWaha.KEY)).status()).isEqualTo(403);
    }
}
