package one.nexus.hub.platform.data;

import one.nexus.hub.platform.crypto.Keys;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.StartupFault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.HexFormat;

/**
 * Which master key this installation was made with: a node with another one would write what the others cannot read. While
 * the key is being changed it names both keys, and no node starts.
 */
final class Fingerprint {

    private static final int BYTES = 16;
    private static final String CHANGING = "changing ";

    private Fingerprint() {}

    /**
     * Keeps the fingerprint of {@code key} at the first start, and compares it ever after.
     *
     * @throws StartupFault when the installation has another key
     */
    static void require(DatabaseAddress core, MasterKey key) {
        String ours = of(key);
        String kept = Jdbi.create(core.jdbcUrl(), core.user(), core.password().reveal()).inTransaction(handle -> {
            lock(handle);
            handle.execute("INSERT INTO secret_fingerprint (fingerprint) "
                    + "SELECT ? WHERE NOT EXISTS (SELECT FROM secret_fingerprint)", ours);
            return kept(handle);
        });
        if (kept.startsWith(CHANGING)) {
            throw new StartupFault("The secret key of the installation at %s is being changed. "
                    .formatted(core.place()) + "Run `one-nexus rotate-key` again with the same keys to finish it.");
        }
        if (!kept.equals(ours)) {
            throw differs(core);
        }
    }

    /**
     * Says that the key is being changed; again, when an earlier change was broken off.
     *
     * @return whether anything is left to do
     */
    static boolean beginChange(Handle handle, DatabaseAddress core, MasterKey before, MasterKey after) {
        lock(handle);
        String kept = kept(handle);
        String change = CHANGING + of(before) + " " + of(after);
        if (kept.equals(of(after))) {
            return false;
        }
        if (!kept.equals(of(before)) && !kept.equals(change)) {
            throw differs(core);
        }
        write(handle, change);
        return true;
    }

    static void endChange(Handle handle, MasterKey after) {
        lock(handle);
        write(handle, of(after));
    }

    private static StartupFault differs(DatabaseAddress core) {
        return new StartupFault("NEXUS_SECRET_KEY differs from the key the installation at %s was made with. "
                .formatted(core.place()) + "Give every node the same key.");
    }

    private static void lock(Handle handle) {
        handle.execute("LOCK TABLE secret_fingerprint IN SHARE ROW EXCLUSIVE MODE");
    }

    private static String kept(Handle handle) {
        return handle.createQuery("SELECT fingerprint FROM secret_fingerprint").mapTo(String.class).one();
    }

    private static void write(Handle handle, String fingerprint) {
        handle.execute("UPDATE secret_fingerprint SET fingerprint = ?, since = now()", fingerprint);
    }

    private static String of(MasterKey key) {
        return HexFormat.of().formatHex(Keys.derive(key, "fingerprint"), 0, BYTES);
    }
}
