package one.nexus.hub.platform.data;

import one.nexus.hub.platform.crypto.Keys;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.StartupFault;
import org.jdbi.v3.core.Jdbi;

import java.util.HexFormat;

/** Which master key this installation was made with: a node with another one would write what the others cannot read. */
final class Fingerprint {

    private static final int BYTES = 16;

    private Fingerprint() {}

    /**
     * Keeps the fingerprint of {@code key} at the first start, and compares it ever after.
     *
     * @throws StartupFault when the installation has another key
     */
    static void require(DatabaseAddress core, MasterKey key) {
        String ours = HexFormat.of().formatHex(Keys.derive(key, "fingerprint"), 0, BYTES);
        String kept = Jdbi.create(core.jdbcUrl(), core.user(), core.password().reveal()).inTransaction(handle -> {
            handle.execute("LOCK TABLE secret_fingerprint IN SHARE ROW EXCLUSIVE MODE");
            handle.execute("INSERT INTO secret_fingerprint (fingerprint) "
                    + "SELECT ? WHERE NOT EXISTS (SELECT FROM secret_fingerprint)", ours);
            return handle.createQuery("SELECT fingerprint FROM secret_fingerprint").mapTo(String.class).one();
        });
        if (!kept.equals(ours)) {
            throw new StartupFault("NEXUS_SECRET_KEY differs from the key the installation at %s was made with. "
                    .formatted(core.place()) + "Give every node the same key.");
        }
    }
}
