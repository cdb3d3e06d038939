package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import one.nexus.hub.platform.queue.RabbitNode;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Each server that a hub brings with it is replaced by naming another one's address, and by nothing else; credentials kept in
 * somebody's database are sealed with a key that somebody has.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ReplacedPartsIT {

    private static final int MESSAGES = 40;
    private static final int A_SECOND = 100;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String KEY = "replaced";

    /** The JVM refuses to start when the class cache that was made with the product cannot be used. */
    private static final Map<String, String> WITH_ITS_CACHE = Map.of("NEXUS_JAVA_OPTIONS", "-XX:AOTMode=on");

    @TempDir
    Path folder;

    @Test
    void theBroker() throws Exception {
        try (RabbitNode rabbit = new RabbitNode()) {
            works(Map.of("NEXUS_AMQP_URL", rabbit.url()), "broker");
        }
    }

    @Test
    void theDatabases() throws Exception {
        try (PostgresNode postgres = new PostgresNode(folder)) {
            var address = new HashMap<>(postgres.environment());
            address.put("NEXUS_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
            address.put("NEXUS_PRIVATE_HOSTS", "127.0.0.1");
            works(address, "postgres");
        }
    }

    @Test
    void theFileStorage() throws Exception {
        S3Proxy storage = S3Proxy.builder().endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, KEY)
                .blobStore(new FilesystemNio2BlobStore(folder.toString())).build();
        storage.start();
        try {
            works(Map.of("NEXUS_S3_URL", "http://127.0.0.1:" + storage.getPort(), "NEXUS_S3_ACCESS_KEY", KEY,
                    "NEXUS_S3_SECRET_KEY", KEY, "NEXUS_S3_BUCKET", KEY), "files");
            assertThat(folder.resolve(KEY)).isNotEmptyDirectory();
        } finally {
            storage.stop();
        }
    }

    /** Messages and a file come in, are there once, and are shown; the hub starts none of its own kind of {@code part}. */
    private static void works(Map<String, String> address, String part) throws Exception {
        var environment = new HashMap<>(address);
        environment.putAll(WITH_ITS_CACHE);
        Ledger ledger = new Ledger();
        try (FakeWaha waha = new FakeWaha(); HubProcess hub = HubProcess.start(environment)) {
            HubClient ana = new HubClient(hub.address());
            ana.setUp(hub.setUpToken());
            ana.connect(waha);
            try (Watcher screen = new Watcher(ana);
                    Traffic traffic = new Traffic(new Webhooks(waha.hook()), ledger, MESSAGES)) {
                traffic.begin(MESSAGES, A_SECOND);
                traffic.document();
                await().atMost(SOON).until(() -> traffic.accepted() == MESSAGES + 1);
                await().atMost(SOON).until(() -> screen.shown().size() >= MESSAGES + 1);
                assertThat(new Threads(ana).texts()).hasSize(MESSAGES + 1).doesNotHaveDuplicates();
                await().atMost(SOON).until(() -> new Threads(ana).messages().stream()
                        .anyMatch(message -> message.path("content").path("file").hasNonNull("address")));
            }
            assertThat(hub.home().resolve(part)).doesNotExist();
        }
    }
}
