package one.nexus.hub.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts deliveries to a hub as a WAHA does, and as somebody who only pretends to be one. */
public final class Posting {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Posting() {}

    /** Posts {@code body} signed with {@code key}; returns the status. */
    public static int signed(URI hub, String path, byte[] body, String key) {
        return post(hub, path, body, Map.of("X-Webhook-Hmac", hmac("HmacSHA512", key, body),
                "X-Webhook-Hmac-Algorithm", "sha512", "X-Nexus-Inbox", "1")).statusCode();
    }

    public static HttpResponse<String> post(URI hub, String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(hub.resolve(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static String hmac(String algorithm, String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
