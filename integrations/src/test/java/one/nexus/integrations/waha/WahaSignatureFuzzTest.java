package one.nexus.integrations.waha;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict;
import org.junit.jupiter.api.Tag;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static org.assertj.core.api.Assertions.assertThat;

/** A delivery is genuine exactly when its header is the lower-case HMAC-SHA512 of its bytes, computed here another way. */
@Tag("fuzz")
class WahaSignatureFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void takesTheRightSignatureAlone(FuzzedDataProvider data) throws GeneralSecurityException {
        String key = "k" + data.consumeString(20);
        String right;
        String header;
        byte[] body;
        boolean honest = data.consumeBoolean();
        int changed = data.consumeInt(-1, 127);
        String made = data.consumeString(140);
        body = data.consumeRemainingAsBytes();
        right = expected(key, body);
        header = honest ? altered(right, changed) : made;
        var webhook = new Webhook(Fixtures.RECEIVED, Map.of("X-Webhook-Hmac", header), body);
        boolean genuine = WahaSignature.verify(Optional.of(key), webhook) instanceof WebhookVerdict.Genuine;
        assertThat(genuine).isEqualTo(header.equals(right));
    }

    private static String altered(String signature, int at) {
        if (at < 0) {
            return signature;
        }
        char other = signature.charAt(at) == '0' ? '1' : '0';
        return signature.substring(0, at) + other + signature.substring(at + 1);
    }

    private static String expected(String key, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        return "%0128x".formatted(new BigInteger(1, mac.doFinal(body)));
    }
}
