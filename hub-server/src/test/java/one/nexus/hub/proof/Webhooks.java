package one.nexus.hub.proof;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed webhooks as WAHA's GOWS engine sends them: one text of one customer each. */
final class Webhooks {

    private static final String BODY = """
            {"id":"evt_%1$s","timestamp":%2$d,"event":"message.any","session":"%3$s",
             "me":{"id":"5511940028922@c.us","lid":"98765432109876@lid","jid":"5511940028922:27@s.whatsapp.net","pushName":"Loja"},
             "payload":{"id":"false_%4$s@c.us_%1$s","timestamp":%5$d,"from":"%4$s@c.us","fromMe":false,"source":"app",
               "body":"%6$s","to":null,"participant":null,"hasMedia":false,"media":null,"ack":2,"ackName":"DEVICE",
               "location":null,"vCards":null,"replyTo":null,
               "_data":{"Info":{"Chat":"%4$s@s.whatsapp.net","Sender":"%4$s@s.whatsapp.net","IsFromMe":false,"IsGroup":false,
                 "ID":"%1$s","Type":"text","PushName":"Cliente %4$s"},"Message":{"conversation":"%6$s"}}},
             "engine":"GOWS","environment":{"version":"2026.7.1","engine":"GOWS","tier":"CORE"}}
            """;

    private static final String ACK = """
            {"id":"evt_ack_%1$s_%2$d","timestamp":%3$d,"event":"message.ack","session":"%4$s",
             "me":{"id":"5511940028922@c.us","lid":"98765432109876@lid","jid":"5511940028922:27@s.whatsapp.net","pushName":"Loja"},
             "payload":{"id":"true_%5$s@c.us_%1$s","from":"%5$s@c.us","to":null,"participant":null,"fromMe":true,
               "ack":%2$d,"ackName":"%6$s","_data":{}},
             "engine":"GOWS","environment":{"version":"2026.7.1","engine":"GOWS","tier":"CORE"}}
            """;

    private final FakeWaha.Hook hook;
    private final HttpClient client;

    /** With connections of its own: a person's client would send the cookie of the session too, and be refused for it. */
    Webhooks(FakeWaha.Hook hook) {
        this(hook, HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
    }

    Webhooks(FakeWaha.Hook hook, HttpClient client) {
        this.hook = hook;
        this.client = client;
    }

    /** The customer's phone has our message. @param number the customer, @param id the bare one of the message */
    byte[] delivered(int number, String id) {
        return ACK.formatted(id, 2, Instant.now().toEpochMilli(), hook.session(), customer(number), "DEVICE")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One message. @param number the customer, @param id the provider's bare id */
    byte[] text(int number, String id, String text, Instant at) {
        return BODY.formatted(id, at.toEpochMilli(), hook.session(), customer(number), at.getEpochSecond(), text)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One message with a document, which the server keeps at {@code path}. */
    byte[] document(int number, String id, String path, Instant at) {
        String media = """
            "hasMedia":true,"media":{"url":"http://waha:3000%s","mimetype":"application/pdf","filename":"%s.pdf","s3":null,"error":null}
            """.formatted(path, id).strip();
        return new String(text(number, id, id, at), StandardCharsets.UTF_8)
                .replace("\"hasMedia\":false,\"media\":null", media).replace("\"Type\":\"text\"",
                        "\"Type\":\"media\",\"MediaType\":\"document\"")
                .replace("\"conversation\":\"" + id + "\"",
                        "\"documentMessage\":{\"mimetype\":\"application/pdf\",\"fileName\":\"" + id + ".pdf\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A mobile number of São Paulo, with the ninth digit. */
    static String customer(int number) {
        return "55119%08d".formatted(10_000_000 + number);
    }

    /** Delivers the bytes once. @return the answer's status */
    int deliver(byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hook.url())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("X-Webhook-Hmac-Algorithm", "sha512")
                .header("X-Webhook-Hmac", signature(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** The bytes of the HTTP/1.1 request that delivers {@code body}. */
    byte[] request(byte[] body) {
        String head = "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n".formatted(
                hook.url().getPath(), hook.url().getAuthority())
                + "X-Webhook-Hmac-Algorithm: sha512\r\nX-Webhook-Hmac: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(signature(body), body.length);
        byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + body.length);
        System.arraycopy(body, 0, request, head.length(), body.length);
        return request;
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(hook.key().getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
