package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.JsonNode;
import one.nexus.hub.platform.embedded.PostgresNode;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F5: the file storage is away, slow, full, refuses or breaks off. Text flows, files wait and come, none is served by half. */
@Tag("faults")
class StorageFaultsIT {

    private static final int A_SECOND = 30;
    private static final int DOCUMENTS = 5;
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration OUTAGE = Duration.ofSeconds(15);
    /** What found the storage away is tried again after ten seconds, and a silent storage is given up after twenty. */
    private static final Duration RECOVERY = Duration.ofSeconds(35);
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String KEY = "faults";

    @TempDir
    static Path folder;

    private static PostgresNode postgres;
    private static S3Proxy storage;
    private static Wire wire;
    private static Stage stage;
    private static String kept;
    private static URI keptAt;

    @BeforeAll
    static void aHubAtWork() throws Exception {
        postgres = new PostgresNode(Files.createDirectory(folder.resolve("database")));
        storage = S3Proxy.builder().endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, KEY)
                .blobStore(new FilesystemNio2BlobStore(Files.createDirectory(folder.resolve("files")).toString()))
                .build();
        storage.start();
        wire = new Wire(storage.getPort());
        stage = Stage.on(postgres, Map.of("NEXUS_S3_URL", "http://127.0.0.1:" + wire.port(), "NEXUS_S3_ACCESS_KEY",
                KEY, "NEXUS_S3_SECRET_KEY", KEY, "NEXUS_S3_BUCKET", "faults"));
        stage.busy(100, A_SECOND);
        kept = stage.traffic().document();
        await().atMost(SOON).until(() -> stage.stored().count("attachment WHERE state = 'ready'") == 1);
        keptAt = addresses().get(name(kept));
        assertThat(fetched(keptAt)).hasValueSatisfying(bytes -> assertThat(whole(kept, bytes)).isTrue());
    }

    @AfterAll
    static void close() throws Exception {
        try (PostgresNode node = postgres; Wire between = wire; Stage set = stage) {
            assertThat(List.of(node, between, set)).doesNotContainNull();
            storage.stop();
        }
    }

    private static void during(String fault, Runnable begin) throws Exception {
        List<String> documents = new ArrayList<>(List.of(kept));
        stage.busy((int) OUTAGE.toSeconds() * A_SECOND, A_SECOND);
        begin.run();
        long begun = System.nanoTime();
        for (int number = 1; number <= DOCUMENTS; number++) {
            documents.add(stage.traffic().document());
        }
        await().atMost(SOON).until(() -> !stage.ready());
        await().atMost(SOON).until(() -> stage.traffic().accepted() == stage.traffic().begun());
        await().atMost(SOON).until(() -> Verdict.allShown(stage.stored(), List.of(stage.screen())));
        await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(1)).until(() -> true);
        assertThat(stage.stored().count("attachment WHERE state = 'pending'")).as("%s: files that wait", fault)
                .isEqualTo(DOCUMENTS);
        assertThat(fetched(keptAt)).as("%s: what is served", fault)
                .matches(some -> some.isEmpty() || whole(kept, some.get()));
        List<Traffic.Answer> answers = stage.traffic().answers(begun);
        stage.awaitSeen("storage", "bad");
        wire.pass();
        long ended = System.nanoTime();
        await().atMost(SOON).until(() -> stage.stored().count("attachment WHERE state = 'pending'") == 0);
        await().atMost(SOON).until(stage::ready);
        Duration recovery = Duration.ofNanos(System.nanoTime() - ended);
        stage.judge(fault, 5, recovery);
        stage.awaitSeen("storage", "good");
        assertThat(stage.stored().count("dead_letter")).isZero();

        assertThat(answers).as(fault).isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200))
                .allSatisfy(answer -> assertThat(answer.after()).isLessThan(ANSWER));
        Map<String, URI> addresses = addresses();
        for (String document : documents) {
            assertThat(fetched(addresses.get(name(document)))).as("%s: %s", fault, document).hasValueSatisfying(
                    bytes -> assertThat(whole(document, bytes)).isTrue());
        }
        assertThat(recovery).as(fault).isLessThan(RECOVERY);
    }

    @Test
    void away() throws Exception {
        during("F5 storage: away", wire::refuse);
    }

    @Test
    void silent() throws Exception {
        during("F5 storage: silence", wire::fallSilent);
    }

    @Test
    void broken() throws Exception {
        during("F5 storage: 500", () -> wire.answer(500));
    }

    @Test
    void refusing() throws Exception {
        during("F5 storage: 403", () -> wire.answer(403));
    }

    @Test
    void full() throws Exception {
        during("F5 storage: 507, full", () -> wire.answer(507));
    }

    @Test
    void breakingOff() throws Exception {
        during("F5 storage: answers break off", () -> wire.cutAnswers(100));
    }

    private static boolean whole(String document, byte[] bytes) {
        return Arrays.equals(bytes, FakeWaha.file(document));
    }

    /** Where the hub serves the files of all messages, by their names. */
    private static Map<String, URI> addresses() throws Exception {
        Map<String, URI> addresses = new HashMap<>();
        for (JsonNode message : new Threads(stage.ana()).messages()) {
            JsonNode file = message.path("content").path("file");
            if (file.hasNonNull("address")) {
                addresses.put(file.path("name").asText(), stage.ana().hub().resolve(file.path("address").asText()));
            }
        }
        return addresses;
    }

    private static String name(String document) {
        return document.substring(document.lastIndexOf('/') + 1);
    }

    /** What the hub serves; empty when it serves nothing or tells that it is not all. */
    private static Optional<byte[]> fetched(URI address) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = stage.ana().http().send(
                    HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(40)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException brokenOff) {
            return Optional.empty();
        }
    }
}
