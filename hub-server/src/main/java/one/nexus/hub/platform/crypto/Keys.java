package one.nexus.hub.platform.crypto;

import one.nexus.hub.platform.settings.MasterKey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** One key for each purpose, all following from the master key by HKDF (RFC 5869), so that a node stores none of them. */
public final class Keys {

    private static final int BYTES = 32;

    private Keys() {}

    /**
     * The key for {@code purpose}, 32 bytes; the same on every node that has the same master key.
     *
     * @param purpose fixed text that no other use shares
     */
    public static byte[] derive(MasterKey master, String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(master.bytes())
                    .thenExpand(("one-nexus " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256", impossible);
        }
    }
}
