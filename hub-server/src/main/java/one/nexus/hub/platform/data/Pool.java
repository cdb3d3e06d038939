package one.nexus.hub.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import one.nexus.hub.platform.settings.DatabaseAddress;
import org.jdbi.v3.core.Jdbi;

import java.time.Duration;
import javax.sql.DataSource;

/** The connections of one login to one database, and how rows become records over them. */
final class Pool implements AutoCloseable {

    /** With the second a statement may take, a caller of a database that is away hears of it within two seconds. */
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(1);
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
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password().reveal());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setValidationTimeout(WAIT_FOR_CONNECTION.toMillis() / 2);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(true);
        config.addDataSourceProperty("ApplicationName", "one-nexus " + name);
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", String.valueOf(SILENCE.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        // the detail of an error quotes the row
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("options", "-c statement_timeout=%d -c idle_in_transaction_session_timeout=%d"
                .formatted(STATEMENT.toMillis(), IDLE_IN_TRANSACTION.toMillis()));
        source = new HikariDataSource(config);
        jdbi = Records.install(Jdbi.create(new PatientConnections(source)));
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
