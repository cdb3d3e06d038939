package one.nexus.hub.platform.embedded;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import io.minio.BucketExistsArgs;
import io.minio.MinioClient;
import one.nexus.hub.platform.settings.Addresses;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class TestServersTest {

    @Test
    void givesEachAskerDatabasesOfItsOwn() throws Exception {
        Addresses one = TestServers.fresh();
        Addresses other = TestServers.fresh();
        try (var connection = TestServers.connect(one.chat()); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE message (id bigint)");
        }
        try (var connection = TestServers.connect(other.chat()); var statement = connection.createStatement()) {
            var found = statement.executeQuery("SELECT to_regclass('message') IS NULL, lower('ÁÇ')");
            assertThat(found.next()).isTrue();
            assertThat(found.getBoolean(1)).isTrue();
            assertThat(found.getString(2)).isEqualTo("áç");
        }
    }

    @Test
    void letsTheClientsOfTheHubIn() throws Exception {
        Addresses addresses = TestServers.fresh();
        var factory = new ConnectionFactory();
        factory.setUri(addresses.broker().url());
        try (var connection = factory.newConnection(); Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.queueDeclare("greetings", true, false, false, null);
            channel.basicPublish("", "greetings", MessageProperties.PERSISTENT_BASIC, "olá".getBytes(UTF_8));
            channel.waitForConfirmsOrDie(5000);
            assertThat(channel.basicGet("greetings", true).getBody()).asString(UTF_8).isEqualTo("olá");
        }
        try (var client = MinioClient.builder()
                .endpoint(addresses.storage().url())
                .credentials(addresses.storage().accessKey(), addresses.storage().secretKey().reveal())
                .build()) {
            var bucket = BucketExistsArgs.builder().bucket(addresses.storage().bucket()).build();
            assertThat(client.bucketExists(bucket)).isTrue();
        }
    }
}
