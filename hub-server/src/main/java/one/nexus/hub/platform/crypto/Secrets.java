package one.nexus.hub.platform.crypto;

import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.shared.OrganisationId;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jakarta.inject.Singleton;

/**
 * Encrypts credentials that the hub must be able to read again: AES-256-GCM, bound to the organisation that owns them, so
 * that a sealed value copied to another organisation's row does not open.
 *
 * <p>A sealed value is text: {@code <key id>.<base64url of nonce, ciphertext and tag>}. The key id lets a later hub tell
 * which key sealed it.
 */
@Singleton
public class Secrets {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_ID_BYTES = 4;

    private final SecretKeySpec key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    Secrets(MasterKey master) {
        key = new SecretKeySpec(Keys.derive(master, "sealed credentials"), "AES");
        keyId = HexFormat.of().formatHex(Keys.derive(master, "id of sealed credentials"), 0, KEY_ID_BYTES);
    }

    /** Encrypts {@code plain} for {@code organisation}; each call gives another text. */
    public String seal(OrganisationId organisation, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, organisation, nonce, plain.getBytes(StandardCharsets.UTF_8));
        byte[] joined = ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden).array();
        return keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /**
     * The inverse of {@link #seal}.
     *
     * @throws SealBroken when it was sealed with another key, for another organisation, or changed since
     */
    public String open(OrganisationId organisation, String sealed) {
        String[] parts = sealed.split("\\.", 2);
        if (parts.length != 2 || !parts[0].equals(keyId)) {
            throw new SealBroken();
        }
        byte[] joined = decoded(parts[1]);
        if (joined.length < NONCE_BYTES) {
            throw new SealBroken();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] hidden = new byte[joined.length - NONCE_BYTES];
        ByteBuffer.wrap(joined).get(nonce).get(hidden);
        return new String(run(Cipher.DECRYPT_MODE, organisation, nonce, hidden), StandardCharsets.UTF_8);
    }

    /** Whether it was this key that sealed the value, as far as the value says. */
    boolean sealed(String sealed) {
        return sealed.startsWith(keyId + ".");
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new SealBroken();
        }
    }

    private byte[] run(int mode, OrganisationId organisation, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("organisation " + organisation).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new SealBroken();
        }
    }
}
