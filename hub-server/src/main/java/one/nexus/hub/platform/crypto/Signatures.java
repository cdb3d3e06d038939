package one.nexus.hub.platform.crypto;

import one.nexus.hub.platform.settings.MasterKey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.inject.Singleton;

/** Signs small texts that leave the hub and come back, such as cursors and file addresses: readable, not forgeable. */
@Singleton
public class Signatures {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;

    Signatures(MasterKey master) {
        key = new SecretKeySpec(Keys.derive(master, "signatures"), ALGORITHM);
    }

    /**
     * A token that carries {@code payload}, safe in an address.
     *
     * @param purpose what the token is for; a token of one purpose is not accepted for another
     */
    public String sign(String purpose, String payload) {
        byte[] text = payload.getBytes(StandardCharsets.UTF_8);
        byte[] joined = ByteBuffer.allocate(MAC_BYTES + text.length).put(mac(purpose, text)).put(text).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /** What {@code token} carries, empty when it was not signed by this installation for {@code purpose}. */
    public Optional<String> open(String purpose, String token) {
        byte[] joined;
        try {
            joined = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (joined.length < MAC_BYTES) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOfRange(joined, MAC_BYTES, joined.length);
        boolean genuine = MessageDigest.isEqual(Arrays.copyOf(joined, MAC_BYTES), mac(purpose, text));
        return genuine ? Optional.of(new String(text, StandardCharsets.UTF_8)) : Optional.empty();
    }

    private byte[] mac(String purpose, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
