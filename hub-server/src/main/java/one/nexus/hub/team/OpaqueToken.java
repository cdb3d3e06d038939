package one.nexus.hub.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that a person carries (session, API token, link): 32 random bytes. Only its hash is stored; 256 bits of chance
 * need no slow hash.
 *
 * @param value base64url without padding
 */
public record OpaqueToken(String value) {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static OpaqueToken random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 of the value: what is stored and looked up. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "OpaqueToken[…]";
    }
}
