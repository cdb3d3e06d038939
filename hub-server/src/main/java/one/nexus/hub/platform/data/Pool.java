package one.nexus.hub.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import one.nexus.hub.platform.settings.DatabaseAddress;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

import java.time.Duration;
import javax.sql.DataSource;

/** The connections of one login to one database, and how rows become records over them. */
final class Pool implements AutoCloseable {

    /** With the second a statement may take, a caller of a database that is away hears of it within two seconds. */
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration STATEMENT = Duration.ofSeconds(10);
    /** Longer than a statement may take: it only ends the wait for a server that hangs or a cable that is cut. */
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(30);

    private final HikariDataSource source;
    private final Jdbi jdbi;

    /** Opens lazily: a database that is away at this moment does not stop the hub. */
    Pool(String name, DatabaseAddress address, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(server(name, address));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setValidationTimeout(WAIT_FOR_CONNECTION.toMillis() / 2);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(true);
        source = new HikariDataSource(config);
        jdbi = Records.install(Jdbi.create(new PatientConnections(source)));
    }

    /** A source of its own: by an address alone the pool would set the time for a login of every driver in this process. */
    private static DataSource server(String name, DatabaseAddress address) {
        var server = new PGSimpleDataSource();
        server.setURL(address.jdbcUrl());
        server.setUser(address.user());
        server.setPassword(address.password().reveal());
        server.setApplicationName("one-nexus " + name);
        server.setConnectTimeout((int) CONNECT.toSeconds());
        server.setSocketTimeout((int) SILENCE.toSeconds());
        server.setTcpKeepAlive(true);
        server.setPrepareThreshold(3);
        // the detail of an error quotes the row
        server.setLogServerErrorDetail(false);
        // starting helpers for a request takes longer than what it asks for
        server.setOptions("""
            -c max_parallel_workers_per_gather=0 -c statement_timeout=%d -c idle_in_transaction_session_timeout=%d\
            """.formatted(STATEMENT.toMillis(), IDLE_IN_TRANSACTION.toMillis()));
        return server;
    }

    /** Shows how many connections are busy, idle and waited for. */
    void measure(MeterRegistry meters) {
        source.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    }

    DataSource source() {
        return source;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    boolean closed() {
        return source.isClosed();
    }

    @Override
    public void close() {
        source.close();
    }
}
