package one.nexus.hub.platform.embedded;

import com.rabbitmq.client.ConnectionFactory;
import io.minio.BucketExistsArgs;
import io.minio.MinioClient;
import one.nexus.hub.platform.settings.BrokerAddress;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.StartupFault;
import one.nexus.hub.platform.settings.StorageAddress;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Checks that a server given by address answers, so that a wrong address is one sentence and not a stack trace. */
final class RealServers {

    private static final int LEAST_POSTGRESQL = 16;
    private static final int SECONDS = 5;

    private RealServers() {}

    static void check(DatabaseAddress address) {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password().reveal());
        properties.setProperty("connectTimeout", String.valueOf(SECONDS));
        properties.setProperty("loginTimeout", String.valueOf(SECONDS));
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < LEAST_POSTGRESQL) {
                throw new StartupFault("The PostgreSQL at %s is version %d. The hub needs %d or later."
                        .formatted(address.place(), version, LEAST_POSTGRESQL));
            }
        } catch (SQLException failed) {
            throw DatabaseFault.of(address, failed);
        }
    }

    static BrokerAddress check(BrokerAddress address) {
        var factory = new ConnectionFactory();
        factory.setConnectionTimeout(SECONDS * 1000);
        factory.setHandshakeTimeout(SECONDS * 1000);
        try {
            factory.setUri(address.url());
            factory.newConnection("one-nexus start").close();
            return address;
        } catch (Exception failed) {
            throw fault("The message broker at %s did not let the hub in. Check NEXUS_AMQP_URL, its user and password, "
                    + "and that the server runs.", address.place(), failed);
        }
    }

    static StorageAddress check(StorageAddress address) {
        try (var client = MinioClient.builder()
                .endpoint(address.url())
                .credentials(address.accessKey(), address.secretKey().reveal())
                .build()) {
            client.setTimeout(SECONDS * 1000L, SECONDS * 1000L, SECONDS * 1000L);
            client.bucketExists(BucketExistsArgs.builder().bucket(address.bucket()).build());
            return address;
        } catch (Exception failed) {
            throw fault(
                    "The file storage at %s did not let the hub in. Check NEXUS_S3_URL, its keys and the bucket's name, "
                            + "and that the server runs.",
                    address.url(), failed);
        }
    }

    private static StartupFault fault(String sentence, String place, Exception cause) {
        var fault = new StartupFault(sentence.formatted(place));
        fault.initCause(cause);
        return fault;
    }
}
