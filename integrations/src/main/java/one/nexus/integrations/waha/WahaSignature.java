package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict;
import one.nexus.integrations.channel.WebhookVerdict.Genuine;
import one.nexus.integrations.channel.WebhookVerdict.Reason;
import one.nexus.integrations.channel.WebhookVerdict.Refused;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code X-Webhook-Hmac}: HMAC-SHA512 over the raw body in lower-case hex (WAHA docs, "Webhooks", HMAC). WAHA never writes
 * upper case, so upper case is refused like any other text that WAHA did not write. The algorithm's header may be missing
 * (older versions), but must not name another.
 */
public final class WahaSignature {

    private static final String ALGORITHM = "HmacSHA512";

    private WahaSignature() {}

    static WebhookVerdict verify(Optional<String> key, Webhook webhook) {
        if (key.isEmpty()) {
            return new Refused(Reason.NO_KEY_CONFIGURED);
        }
        Optional<String> given = webhook.header("x-webhook-hmac").filter(text -> !text.isBlank());
        if (given.isEmpty()) {
            return new Refused(Reason.NO_SIGNATURE);
        }
        String algorithm = webhook.header("x-webhook-hmac-algorithm").orElse("sha512");
        if (!algorithm.toLowerCase(Locale.ROOT).equals("sha512")) {
            return new Refused(Reason.UNKNOWN_ALGORITHM);
        }
        byte[] expected = sign(key.get(), webhook.body()).getBytes(StandardCharsets.US_ASCII);
        byte[] actual = given.get().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, actual) ? new Genuine() : new Refused(Reason.WRONG_SIGNATURE);
    }

    /**
     * What WAHA writes into {@code X-Webhook-Hmac}, for whoever posts in its stead.
     *
     * @param key  the key of the session's webhook
     * @param body the exact bytes of the request
     */
    public static String sign(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
