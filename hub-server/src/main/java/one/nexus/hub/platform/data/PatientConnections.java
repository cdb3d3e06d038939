package one.nexus.hub.platform.data;

import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.ConnectionFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The connections of a pool for callers that tell a busy database from one that is away. The pool itself cannot: it
 * refuses after its one time-out, which must be short for a database that is away. As long as others give connections
 * back in that time, though, the database works, and whoever waits is served in turn.
 */
final class PatientConnections implements ConnectionFactory {

    /** As long as one statement may take. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final AtomicLong givenBack = new AtomicLong();

    PatientConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection openConnection() throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            long before = givenBack.get();
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException refused) {
                if (!othersAreServed(before) || System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw refused;
                }
            }
        }
    }

    /** Whether connections live and changed hands; those of a server that died are given back too, but as dead ones. */
    private boolean othersAreServed(long before) {
        return givenBack.get() > before && pool.getHikariPoolMXBean().getTotalConnections() > 0;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        connection.close();
        givenBack.incrementAndGet();
    }
}
