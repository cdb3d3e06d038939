package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.data.RelayConnections;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Rings the relays of other nodes, and hears them ring. NOTIFY inside the writing transaction would hold a lock of the
 * whole server during its commit (measured: a third of the commits per second at 32 writers), so it is sent after the
 * commit, from a connection of its own that writes nothing, once for many commits.
 */
final class Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int HEAR_MILLIS = 5_000;

    private final String database;
    private final RelayConnections connections;
    private final Wake wake;

    Bell(String database, RelayConnections connections, Wake wake) {
        this.database = database;
        this.connections = connections;
        this.wake = wake;
    }

    void ring() {
        forever(handle -> {
            if (wake.awaitBell(database, PATIENCE)) {
                handle.execute("NOTIFY nexus_outbox");
            }
        });
    }

    void hear() {
        forever(handle -> {
            handle.execute("LISTEN nexus_outbox");
            PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                if (connection.getNotifications(HEAR_MILLIS).length > 0) {
                    wake.committedElsewhere(database);
                }
                handle.execute("SELECT 1");
            }
        });
    }

    private interface Work {

        void on(Handle handle) throws InterruptedException, SQLException;
    }

    /** Losing the connection loses rings; the relay looks once a second by itself. */
    private void forever(Work work) {
        while (!Thread.currentThread().isInterrupted()) {
            try (Handle handle = connections.open(database)) {
                while (!Thread.currentThread().isInterrupted()) {
                    work.on(handle);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (DatabaseUnavailable | JdbiException | SQLException away) {
                LOG.debug("The bell of {} is silent", database, away);
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }
}
