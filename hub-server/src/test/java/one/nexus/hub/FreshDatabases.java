package one.nexus.hub;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.BrokerAddress;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.Secret;
import one.nexus.hub.platform.settings.StorageAddress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL 16 for all tests of this run, and a new pair of databases for whoever asks. */
public final class FreshDatabases {

    /** The key of every hub under test: they share the logins of one server. */
    public static final MasterKey KEY = MasterKey.parse("AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private FreshDatabases() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A new, empty pair of databases. The hub that opens them brings the schema. */
    public static Addresses addresses() {
        int number = NEXT.incrementAndGet();
        return new Addresses(create("chat_" + number), create("core_" + number),
                new BrokerAddress("amqp://nexus:nexus@127.0.0.1:1/nexus"),
                new StorageAddress("http://127.0.0.1:1", "nexus", new Secret("nexus"), "one-nexus"));
    }

    private static DatabaseAddress create(String name) {
        var admin = new DatabaseAddress(SERVER.getJdbcUrl("postgres", "postgres").split("\\?")[0], "postgres",
                new Secret(""));
        try (var connection = DriverManager.getConnection(admin.jdbcUrl(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return admin.named(name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
