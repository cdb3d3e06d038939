package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "test.talk", value = "true")
class WebhookTest {

    private static final byte[] TEXT = FakeWaha.fixtureBytes("webhooks/gows/message.text.pn.json");

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    @Inject
    Talk talk;

    private final FakeWaha waha = new FakeWaha();
    private People.Signed owner;
    private InboxId inbox;

    @BeforeEach
    void aConnectedInbox() {
        owner = people.founded("Loja Aurora");
        inbox = connect(owner, waha);
        talk.before(arrival -> {
        });
    }

    @AfterEach
    void closed() {
        waha.close();
    }

    static InboxId connect(People.Signed owner, FakeWaha waha) {
        var answer = owner.browser().post("/api/channel/inboxes",
                Map.of("name", "Vendas", "provider", "waha", "baseUrl", waha.url(), "apiKey", FakeWaha.KEY));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new InboxId(answer.number("id"));
    }

    private int post(byte[] body, Map<String, String> headers) {
        return Posting.post(hub.getURI(), waha.webhookPath(), body, headers).statusCode();
    }

    private String signature() {
        return Posting.hmac("HmacSHA512", waha.hmacKey(), TEXT);
    }

    private void nothingIsStored() {
        assertThat(talk.arrivals(inbox)).isEmpty();
        assertThat(owner.browser().get("/api/channel/kept-events").items()).isEmpty();
    }

    @Test
    void takesAGenuineDelivery() {
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), TEXT, waha.hmacKey())).isEqualTo(200);
        assertThat(talk.messages(inbox)).singleElement()
                .satisfies(message -> assertThat(message.id().bare()).isEqualTo("3AEB1F0C5D7A4E9B2C62"));
    }

    @Test
    void carriesTheRequestIdAsTrace() {
        post(TEXT, Map.of("X-Webhook-Hmac", signature(), "X-Webhook-Request-Id", "01K5EY79VMW8YV28PF0W"));
        assertThat(talk.arrivals(inbox)).singleElement()
                .satisfies(arrival -> assertThat(arrival.trace()).isEqualTo("01K5EY79VMW8YV28PF0W"));
    }

    @Test
    void refusesADeliveryWithoutSignature() {
        assertThat(post(TEXT, Map.of())).isEqualTo(401);
        nothingIsStored();
    }

    @Test
    void refusesAWrongSignature() {
        assertThat(post(TEXT, Map.of("X-Webhook-Hmac", "00".repeat(64)))).isEqualTo(401);
        nothingIsStored();
    }

    @Test
    void refusesTheSignatureOfAnotherBody() {
        byte[] other = FakeWaha.fixtureBytes("webhooks/gows/message.text.lid-no-alt.json");
        assertThat(post(TEXT, Map.of("X-Webhook-Hmac", Posting.hmac("HmacSHA512", waha.hmacKey(), other))))
                .isEqualTo(401);
        nothingIsStored();
    }

    @Test
    void refusesTheSignatureOfAnotherOrganisationsKey() {
        try (FakeWaha theirs = new FakeWaha()) {
            connect(people.founded("Outra loja"), theirs);
            assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), TEXT, theirs.hmacKey())).isEqualTo(401);
        }
        nothingIsStored();
    }

    @Test
    void refusesSha1AndUpperCase() {
        assertThat(post(TEXT, Map.of("X-Webhook-Hmac", Posting.hmac("HmacSHA1", waha.hmacKey(), TEXT),
                "X-Webhook-Hmac-Algorithm", "sha1"))).isEqualTo(401);
        assertThat(post(TEXT, Map.of("X-Webhook-Hmac", signature().toUpperCase(Locale.ROOT)))).isEqualTo(401);
        nothingIsStored();
    }

    @Test
    void refusesASignatureOverTheSameJsonWrittenAnew() {
        byte[] anew = new String(TEXT, StandardCharsets.UTF_8).replaceAll("\\s*\n\\s*", "")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(post(TEXT, Map.of("X-Webhook-Hmac", Posting.hmac("HmacSHA512", waha.hmacKey(), anew))))
                .isEqualTo(401);
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "short", "..%2f..%2fetc"})
    void knowsNoOtherAddress(String token) {
        assertThat(Posting.signed(hub.getURI(), "/webhooks/waha/" + token, TEXT, waha.hmacKey())).isEqualTo(404);
    }

    @Test
    void answersTheAddressOfARemovedInboxWith404() {
        assertThat(owner.browser().delete("/api/channel/inboxes/" + inbox).status()).isEqualTo(204);
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), TEXT, waha.hmacKey())).isEqualTo(404);
    }

    @Test
    void refusesMoreThanFourMegabytes() {
        byte[] large = ("{\"event\":\"message.any\",\"payload\":\"" + "x".repeat(4 * 1024 * 1024) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), large, waha.hmacKey())).isEqualTo(413);
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "not json", "\uFEFF{}", "[[[[[[", "{\"event\":1e400}", "null",
        "{\"event\":\"a\\u0000b\"}"})
    void keepsWhatItCannotRead(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), bytes, waha.hmacKey())).isEqualTo(200);
        List<Map<String, Object>> kept = owner.browser().get("/api/channel/kept-events").items();
        assertThat(kept).singleElement().satisfies(one -> {
            assertThat(one.get("reason")).asString().isNotBlank();
            assertThat(one.get("size")).isEqualTo(bytes.length);
            assertThat(owner.browser().get("/api/channel/kept-events/" + one.get("id")).status()).isEqualTo(200);
        });
        assertThat(owner.browser().get("/api/channel/problems/count").number("keptEvents")).isEqualTo(1);
    }

    @Test
    void keepsAnEventItDoesNotKnow() {
        byte[] strange = "{\"event\":\"moon.landed\",\"session\":\"default\",\"payload\":{}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), strange, waha.hmacKey())).isEqualTo(200);
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), strange, waha.hmacKey())).isEqualTo(200);
        assertThat(owner.browser().get("/api/channel/kept-events").items()).singleElement()
                .satisfies(one -> assertThat(one.get("event")).isEqualTo("moon.landed"));
    }

    @Test
    void keepsWhatCannotBeProcessedAndTakesItOnceItCan() {
        talk.before(arrival -> {
            throw new IllegalStateException("jdbc:postgresql://db/secret password=hunter2");
        });
        var answer = Posting.post(hub.getURI(), waha.webhookPath(), TEXT, Map.of("X-Webhook-Hmac", signature()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        Map<String, Object> kept = owner.browser().get("/api/channel/kept-events").items().getFirst();
        assertThat(kept.toString()).doesNotContain("hunter2");
        assertThat(health("kept")).isEqualTo("warning 1.0");

        String retry = "/api/channel/kept-events/" + kept.get("id") + "/retry";
        assertThat(owner.browser().post(retry, Map.of()).at("outcome")).isEqualTo("kept");
        talk.before(arrival -> {
        });
        assertThat(owner.browser().post(retry, Map.of()).at("outcome")).isEqualTo("accepted");
        assertThat(talk.messages(inbox)).hasSize(1);
        assertThat(owner.browser().get("/api/channel/kept-events").items()).isEmpty();
        assertThat(health("kept")).isEqualTo("good 0.0");
    }

    /** How the page of health says that something of the organisation is. */
    @SuppressWarnings("unchecked")
    private String health(String name) {
        var vitals = (List<Map<String, Object>>) owner.browser().get("/api/health").at("vitals");
        return vitals.stream().filter(vital -> name.equals(vital.get("name"))).findFirst()
                .map(vital -> vital.get("state") + " " + vital.get("value")).orElseThrow();
    }

    @Test
    void asksToComeAgainWhenADatabaseIsAway() {
        talk.before(arrival -> {
            throw new IntakeUnavailable(new IllegalStateException("gone"));
        });
        var answer = Posting.post(hub.getURI(), waha.webhookPath(), TEXT, Map.of("X-Webhook-Hmac", signature()));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(owner.browser().get("/api/channel/kept-events").items()).isEmpty();
    }

    @Test
    void answersWithinTwoSecondsWhenTheDatabaseHangs() {
        var released = new CountDownLatch(1);
        talk.before(arrival -> {
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        long begun = System.nanoTime();
        assertThat(post(TEXT, Map.of("X-Webhook-Hmac", signature()))).isEqualTo(503);
        assertThat(System.nanoTime() - begun).isLessThan(2_500_000_000L);
        released.countDown();
    }

    @Test
    void countsWhatItIgnoresUnderACode() {
        byte[] label = FakeWaha.fixtureBytes("webhooks/label.upsert.json");
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), label, waha.hmacKey())).isEqualTo(200);
        assertThat(owner.browser().get("/api/channel/inboxes/" + inbox + "/ignored-events").list()).singleElement()
                .satisfies(one -> {
                    assertThat(one.get("event")).isEqualTo("label.upsert");
                    assertThat(one.get("reason")).isEqualTo("label");
                });
        assertThat(owner.browser().get("/api/channel/kept-events").items()).isEmpty();
    }

    @Test
    void warnsOfAWebhookItDidNotOrderAndOfDoubleEvents() {
        post(TEXT, Map.of("X-Webhook-Hmac", signature()));
        byte[] any = FakeWaha.fixtureBytes("webhooks/gows/message.any.text.lid-with-alt.json");
        Posting.signed(hub.getURI(), waha.webhookPath(), any, waha.hmacKey());
        assertThat(owner.browser().get("/api/channel/inboxes/" + inbox).json().get("warnings"))
                .isEqualTo(List.of("double-events", "foreign-webhook"));

        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        var restarted = owner.browser().post("/api/channel/inboxes/" + inbox + "/restart", Map.of());
        assertThat(restarted.json().get("warnings")).as("the configuration was written anew").isEqualTo(List.of());
        post(TEXT, Map.of("X-Webhook-Hmac", signature()));
        assertThat(owner.browser().get("/api/channel/inboxes/" + inbox).json().get("warnings")).asList()
                .as("it is still so").contains("foreign-webhook");
    }

    @Test
    void followsTheStateOfTheSession() {
        Map<String, String> shown = new HashMap<>();
        // once it works the provider is asked what was missed: it must not say anything else than it reported
        for (String state : List.of("failed", "scan_qr_code", "stopped", "working")) {
            waha.answers("GET /api/sessions/default", 200, FakeWaha.session(state.toUpperCase(Locale.ROOT)));
            byte[] body = FakeWaha.fixture("webhooks/session.status." + state + ".json")
                    .replace("\"timestamp\": 1790000000123", "\"timestamp\": " + System.currentTimeMillis())
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), body, waha.hmacKey())).isEqualTo(200);
            shown.put(state, String.valueOf(owner.browser().get("/api/channel/inboxes/" + inbox).at("state")));
        }
        assertThat(shown).isEqualTo(Map.of("working", "working", "failed", "failed", "scan_qr_code", "scan-qr",
                "stopped", "disconnected"));
        assertThat(owner.browser().get("/api/channel/inboxes/" + inbox).at("phone")).isEqualTo("5511940028922");
    }
}
