package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.Settings;
import one.nexus.hub.platform.settings.StorageAddress;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One embedded stack per test run, with nothing synced to the disk; each test class takes databases, a virtual host of
 * the broker and a bucket of its own from it.
 *
 * <pre>{@code
 * Addresses addresses = TestServers.fresh();
 * }</pre>
 */
public final class TestServers {

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private TestServers() {}

    /** Empty databases, an empty virtual host and an empty bucket. */
    public static Addresses fresh() {
        Stack stack = Stack.SHARED;
        int number = TAKEN.incrementAndGet();
        return new Addresses(database("nexus_chat", number), database("nexus_core", number),
                stack.broker.ensureVirtualHost("test" + number), bucket(number));
    }

    /** The login of the cluster's superuser on the same database, for tests that look behind row-level security. */
    public static DatabaseAddress superuser(DatabaseAddress address) {
        return new DatabaseAddress(address.jdbcUrl(), "postgres", Stack.SHARED.home.password("postgres"));
    }

    /** The settings of a hub on the given servers, listening on the given port. */
    public static Settings settings(Addresses addresses, int port) {
        return Settings.from(Map.ofEntries(Map.entry("NEXUS_PORT", String.valueOf(port)),
                Map.entry("NEXUS_HOME", Stack.SHARED.folder.toString()),
                Map.entry("NEXUS_CHAT_DB_URL", addresses.chat().jdbcUrl()),
                Map.entry("NEXUS_CHAT_DB_USER", addresses.chat().user()),
                Map.entry("NEXUS_CHAT_DB_PASSWORD", addresses.chat().password().reveal()),
                Map.entry("NEXUS_CORE_DB_URL", addresses.core().jdbcUrl()),
                Map.entry("NEXUS_CORE_DB_USER", addresses.core().user()),
                Map.entry("NEXUS_CORE_DB_PASSWORD", addresses.core().password().reveal()),
                Map.entry("NEXUS_AMQP_URL", addresses.broker().url()),
                Map.entry("NEXUS_S3_URL", addresses.storage().url()),
                Map.entry("NEXUS_S3_ACCESS_KEY", addresses.storage().accessKey()),
                Map.entry("NEXUS_S3_SECRET_KEY", addresses.storage().secretKey().reveal()),
                Map.entry("NEXUS_S3_BUCKET", addresses.storage().bucket()),
                Map.entry("NEXUS_SECRET_KEY", masterKey().base64())));
    }

    /** The key of every hub of this test run. */
    public static MasterKey masterKey() {
        return Stack.SHARED.home.masterKey();
    }

    /** The folder that test homes share for the unpacked programs of PostgreSQL. */
    static Path binaries() {
        Path folder = Path.of("target", "postgresql").toAbsolutePath();
        OwnerOnly.folder(folder);
        return folder;
    }

    private static DatabaseAddress database(String kind, int number) {
        Stack stack = Stack.SHARED;
        try (Connection connection = stack.postgres.connect()) {
            return stack.postgres.ensure(connection, kind + "_" + number, stack.home.password("nexus_owner"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static StorageAddress bucket(int number) {
        StorageAddress shared = Stack.SHARED.storage;
        String name = "one-nexus-test-" + number;
        Stack.SHARED.home.folder("files/" + name);
        return new StorageAddress(shared.url(), shared.accessKey(), shared.secretKey(), name);
    }

    /** Started by the first test that asks, stopped with the JVM. */
    private static final class Stack {

        static final Stack SHARED = new Stack();

        final Path folder;
        final Home home;
        final PostgresDatabases postgres;
        final BrokerServer broker;
        final StorageAddress storage;
        private final StopInOrder stopping = new StopInOrder();

        private Stack() {
            System.setProperty("nexus.binaries", binaries().toString());
            folder = folder();
            home = Home.open(Settings.from(Map.of("NEXUS_HOME", folder.toString())));
            stopping.last(this::delete);
            stopping.last(home);
            Runtime.getRuntime().addShutdownHook(new Thread(stopping::close, "test-servers-stop"));
            var server = new PostgresServer(home, Durability.PASSING);
            stopping.add(1, server);
            postgres = new PostgresDatabases(administration(server.start().chat()));
            broker = new BrokerServer(home, Durability.PASSING);
            stopping.add(0, broker);
            broker.start();
            var files = new StorageServer(home);
            stopping.add(0, files);
            storage = files.start();
        }

        private DatabaseAddress administration(DatabaseAddress address) {
            return new DatabaseAddress(address.named("postgres").jdbcUrl(), "postgres", home.password("postgres"));
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")).toAbsolutePath(),
                        "test-home");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private void delete() {
            try (var paths = Files.walk(folder)) {
                paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            } catch (IOException failed) {
                LoggerFactory.getLogger(TestServers.class).warn("The folder of the test servers stays", failed);
            }
        }
    }

    /** A connection of JDBC, for a test that needs one statement. */
    public static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password().reveal());
    }
}
