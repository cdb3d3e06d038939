package one.nexus.hub.platform.embedded;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the embedded servers have accepted outlives {@code kill -9} of the process they live in. */
class KilledHubTest {

    private static final byte[] HELLO = "olá".getBytes(UTF_8);

    @TempDir
    Path home;

    @BeforeEach
    void sharePrograms() {
        System.setProperty("nexus.binaries", TestServers.binaries().toString());
    }

    @AfterEach
    void leavesNothing() throws IOException {
        assertThat(Postmaster.of(home)).as("a PostgreSQL left behind").isEmpty();
    }

    @Test
    void keepsWhatItsServersAccepted() throws Exception {
        var writer = ServersProcess.start(home);
        Addresses before = writer.addresses();
        write(before);
        writer.kill();
        assertThat(Postmaster.of(home)).as("the orphan").isPresent();

        try (var stopping = new StopInOrder()) {
            Running again = EmbeddedServers.start(settings(), (part, taken) -> {
            }, stopping);
            assertEverythingThere(again.addresses());
        }
    }

    private Settings settings() {
        return Settings.from(Map.of("NEXUS_HOME", home.toString()));
    }

    private static void write(Addresses addresses) throws Exception {
        for (DatabaseAddress database : new DatabaseAddress[]{addresses.chat(), addresses.core()}) {
            try (var connection = TestServers.connect(database); var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE accepted AS SELECT 'olá' AS word");
            }
        }
        try (var connection = factory(addresses).newConnection(); Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.exchangeDeclare("accepted", "topic", true);
            channel.queueDeclare("accepted", true, false, false, null);
            channel.queueBind("accepted", "accepted", "#");
            channel.basicPublish("accepted", "word", MessageProperties.PERSISTENT_BASIC, HELLO);
            channel.waitForConfirmsOrDie(10_000);
        }
        try (var client = client(addresses)) {
            client.putObject(PutObjectArgs.builder()
                    .bucket(addresses.storage().bucket())
                    .object("a/word")
                    .stream(new ByteArrayInputStream(HELLO), (long) HELLO.length, -1L)
                    .build());
        }
    }

    private static void assertEverythingThere(Addresses addresses) throws Exception {
        for (DatabaseAddress database : new DatabaseAddress[]{addresses.chat(), addresses.core()}) {
            try (var connection = TestServers.connect(database); var statement = connection.createStatement()) {
                var found = statement.executeQuery("SELECT word FROM accepted");
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("olá");
            }
        }
        try (var connection = factory(addresses).newConnection(); Channel channel = connection.createChannel()) {
            assertThat(channel.basicGet("accepted", true).getBody()).isEqualTo(HELLO);
        }
        try (var client = client(addresses);
                var object = client.getObject(GetObjectArgs.builder()
                        .bucket(addresses.storage().bucket())
                        .object("a/word")
                        .build())) {
            assertThat(object.readAllBytes()).isEqualTo(HELLO);
        }
    }

    private static ConnectionFactory factory(Addresses addresses) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(addresses.broker().url());
        return factory;
    }

    private static MinioClient client(Addresses addresses) {
        return MinioClient.builder()
                .endpoint(addresses.storage().url())
                .credentials(addresses.storage().accessKey(), addresses.storage().secretKey().reveal())
                .build();
    }
}
