package one.nexus.hub.conversation;

import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.crypto.Secrets;
import one.nexus.hub.platform.data.ChatDatabase;
import org.awaitility.Awaitility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static org.assertj.core.api.Assertions.assertThat;

/** A team at work: an organisation whose number is connected to a {@link WahaDouble}, and somebody who looks at it. */
public final class Desk implements AutoCloseable {

    private static final String CONVERSATIONS = "/api/conversation/conversations";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final WahaDouble waha = new WahaDouble();
    final People.Signed agent;
    final InboxId inbox;
    private final EmbeddedServer hub;
    private final String webhook;

    private Desk(EmbeddedServer hub, People.Signed agent) {
        this.hub = hub;
        this.agent = agent;
        var connected = agent.browser().post("/api/channel/inboxes", Map.of("name", "Vendas", "provider", "waha",
                "baseUrl", waha.url(), "apiKey", "key", "session", "aurora"));
        assertThat(connected.status()).as(connected.text()).isEqualTo(201);
        inbox = new InboxId(connected.number("id"));
        String address = String.valueOf(connected.at("webhookUrl"));
        webhook = address.substring(address.indexOf("/webhooks/"));
        signAsTheManifest();
    }

    static Desk open(EmbeddedServer hub, People people) {
        return new Desk(hub, people.founded("Loja Aurora"));
    }

    /** The captured deliveries are signed with a key of their own, so the inbox is given that one. */
    private void signAsTheManifest() {
        var context = hub.getApplicationContext();
        String sealed = context.getBean(Secrets.class).seal(agent.organisation(), Fixtures.HMAC_KEY);
        context.getBean(ChatDatabase.class).write(agent.organisation(), handle -> handle
                .createUpdate("UPDATE inbox SET hmac_key = :key WHERE id = :id")
                .bind("key", sealed).bind("id", inbox).execute());
        context.getBean(Connections.class).forget(inbox);
    }

    /** Switches groups on for the number. */
    void takeGroupsIn() {
        var changed = agent.browser().patch("/api/channel/inboxes/" + inbox, Map.of("groups", true));
        assertThat(changed.at("groups")).as(changed.text()).isEqualTo(true);
    }

    /** Delivers a captured webhook verbatim, under its own signature, and again while the hub is not able. */
    int deliver(String fixture) {
        return deliver(Fixtures.bytes("webhooks/" + fixture), Fixtures.headers("webhooks/" + fixture));
    }

    /** Delivers a captured webhook as if the provider had built it just now. */
    int deliverNow(String fixture) {
        return deliverText(Fixtures.text("webhooks/" + fixture)
                .replaceFirst("\"timestamp\": \\d+", "\"timestamp\": " + System.currentTimeMillis()));
    }

    /** Delivers something under a signature of its own. */
    int deliverText(String delivery) {
        byte[] body = delivery.getBytes(StandardCharsets.UTF_8);
        return deliver(body, Map.of("X-Webhook-Hmac", signature(body), "X-Webhook-Hmac-Algorithm", "sha512"));
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(Fixtures.HMAC_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    int deliver(byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(hub.getURI().resolve(webhook)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        try {
            int status = 503;
            for (int attempt = 0; status == 503 && attempt < 20; attempt++) {
                status = CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            }
            return status;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    List<Map<String, Object>> conversations() {
        return agent.browser().get(CONVERSATIONS).items();
    }

    /** The only conversation there is. */
    long conversation() {
        assertThat(conversations()).hasSize(1);
        return id(conversations().getFirst());
    }

    static long id(Map<String, Object> object) {
        return ((Number) object.get("id")).longValue();
    }

    Browser.Answer open(long conversation) {
        return agent.browser().get(CONVERSATIONS + "/" + conversation);
    }

    /** The newest messages of a conversation, oldest first. */
    List<Map<String, Object>> thread(long conversation) {
        return agent.browser().get(CONVERSATIONS + "/" + conversation + "/messages").items();
    }

    /** The only message of a conversation. */
    Map<String, Object> message(long conversation) {
        assertThat(thread(conversation)).hasSize(1);
        return thread(conversation).getFirst();
    }

    static Object inside(Map<String, Object> object, String path) {
        Object value = object;
        for (String step : path.split("\\.")) {
            value = ((Map<?, ?>) value).get(step);
        }
        return value;
    }

    /** Writes to the customer; returns the message. */
    Map<String, Object> write(long conversation, String text) {
        var written = agent.browser().post(CONVERSATIONS + "/" + conversation + "/messages",
                Map.of("text", text, "clientKey", UUID.randomUUID().toString()));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        return written.list().getFirst();
    }

    Browser.Answer post(long conversation, String route, Map<String, ?> body) {
        return agent.browser().post(CONVERSATIONS + "/" + conversation + route, body);
    }

    /** Waits until a message of the conversation is as expected. */
    Map<String, Object> await(long conversation, long message, Predicate<Map<String, Object>> expected) {
        return Awaitility.await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> thread(conversation).stream().filter(line -> id(line) == message).findFirst()
                        .orElseThrow(),
                        expected);
    }

    @Override
    public void close() {
        waha.close();
    }
}
