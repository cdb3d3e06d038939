package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F11: the disk of the database is full. The hub answers 503, promises nothing it cannot keep, and goes on with the first free byte. */
@Tag("faults")
class DiskFullIT {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final int A_SECOND = 200;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void losesNothingWhenTheDiskIsFull() throws Exception {
        Path disk = Files.createTempDirectory("small-disk");
        run("mount", "-t", "tmpfs", "-o", "size=400m,mode=0755", "tmpfs", disk.toString());
        try (PostgresNode postgres = new PostgresNode(disk); Stage stage = Stage.on(postgres, Map.of())) {
            stage.busy(90 * A_SECOND, A_SECOND);
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            long full = System.nanoTime();
            await().atMost(SOON).until(() -> stage.traffic().answers(full).stream()
                    .anyMatch(answer -> answer.status() == 503));
            stage.awaitSeen("intake", "bad");
            Files.delete(ballast);
            postgres.ensureStarted();
            Duration recovery = stage.recovery();
            assertThat(stage.traffic().answers(full)).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 503));
            stage.judge("F11 the disk of the database is full", 11, recovery);
            assertThat(recovery).isLessThan(RECOVERY);
            stage.awaitSeen("intake", "good");
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream file = Files.newOutputStream(ballast)) {
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    /** Says what it needs instead of passing by: a disk of its own takes the rights of root. */
    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("this test needs root, to %s: %s", command[0], printed).isZero();
    }
}
