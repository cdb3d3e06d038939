package one.nexus.hub.platform.settings;

import java.security.SecureRandom;
import java.util.Base64;

/** The 256-bit key that encrypts stored credentials ({@code NEXUS_SECRET_KEY}). */
public final class MasterKey {

    /** The length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new random key. */
    public static MasterKey random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /**
     * Reads a key from its base64 text.
     *
     * @throws StartupFault when the text is not 32 bytes in base64
     */
    public static MasterKey parse(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == LENGTH) {
                return new MasterKey(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static StartupFault unreadable() {
        return new StartupFault("NEXUS_SECRET_KEY is not a key of 32 bytes in base64. "
                + "Make one with `openssl rand -base64 32` and keep it safe.");
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The key as text, for the file that keeps it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "MasterKey[…]";
    }
}
