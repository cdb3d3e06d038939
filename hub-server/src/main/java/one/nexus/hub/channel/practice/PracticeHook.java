package one.nexus.hub.channel.practice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a simulated session delivers: always this hub, so only the path is kept.
 *
 * @param path of the hub's webhook
 * @param key signs the deliveries
 * @param inbox the value of the header that names the inbox
 */
record PracticeHook(String path, String key, String inbox) {

    private static final String ALGORITHM = "HmacSHA512";
    private static final String SEPARATOR = "\n";

    static PracticeHook of(String text) {
        String[] parts = text.split(SEPARATOR, 3);
        return new PracticeHook(parts[0], parts[1], parts[2]);
    }

    String text() {
        return String.join(SEPARATOR, path, key, inbox);
    }

    /** The signature as WAHA writes it. */
    String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    @Override
    public String toString() {
        return "PracticeHook[…]";
    }
}
