package one.nexus.integrations.meta;

import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict;
import one.nexus.integrations.channel.WebhookVerdict.Genuine;
import one.nexus.integrations.channel.WebhookVerdict.Reason;
import one.nexus.integrations.channel.WebhookVerdict.Refused;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code X-Hub-Signature-256: sha256=} and the HMAC of the raw bytes in hexadecimal digits (Graph API, "Webhooks",
 * "Validating payloads"). Instagram may sign with either of the two secrets an application has.
 */
public final class MetaSignature {

    private static final String HEADER = "X-Hub-Signature-256";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SHAPE = Pattern.compile("sha256=([0-9A-Fa-f]{64})");

    private MetaSignature() {}

    /** Whether one of the secrets signed these bytes. */
    public static WebhookVerdict verify(Webhook webhook, List<String> secrets) {
        if (secrets.isEmpty()) {
            return new Refused(Reason.NO_KEY_CONFIGURED);
        }
        Optional<String> given = webhook.header(HEADER).map(String::strip).filter(text -> !text.isEmpty());
        if (given.isEmpty()) {
            return new Refused(Reason.NO_SIGNATURE);
        }
        Matcher shape = SHAPE.matcher(given.get());
        if (!shape.matches()) {
            return new Refused(given.get().startsWith("sha256=") ? Reason.WRONG_SIGNATURE : Reason.UNKNOWN_ALGORITHM);
        }
        byte[] signature = HexFormat.of().parseHex(shape.group(1));
        boolean genuine = false;
        for (String secret : secrets) {
            // every secret is tried, so that the time taken does not tell which one it was
            genuine |= MessageDigest.isEqual(signature, hmac(secret, webhook.body()));
        }
        return genuine ? new Genuine() : new Refused(Reason.WRONG_SIGNATURE);
    }

    /** The HMAC of a token with the application's secret: proves the one to whoever knows the other. */
    public static String proof(String secret, String token) {
        return HexFormat.of().formatHex(hmac(secret, token.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(String secret, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
