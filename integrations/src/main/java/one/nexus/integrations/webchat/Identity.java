package one.nexus.integrations.webchat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a site proves that a visitor is a certain user of its own: its server gives the page the HMAC-SHA256 of its word for
 * the user, in hexadecimal digits, under a secret that only it and the hub know.
 *
 * @param only   whether nobody else may write
 * @param secret the key; without one nobody can be proved to be anybody
 */
public record Identity(boolean only, Optional<String> secret) {

    static final String ALGORITHM = "HmacSHA256";

    /** Whether {@code proof} is the one for this user; takes the same time whatever is wrong with it. */
    public boolean proves(String user, String proof) {
        byte[] given = proof.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return secret.filter(key -> MessageDigest.isEqual(hmac(key, user.getBytes(StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8), given)).isPresent();
    }

    static String hmac(String secret, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String toString() {
        return "Identity[only=" + only + ", " + (secret.isPresent() ? "with" : "without") + " a secret]";
    }
}
