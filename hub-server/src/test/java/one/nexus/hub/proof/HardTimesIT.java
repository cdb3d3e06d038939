package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F16: the hub itself stands still for a while, or has little memory. */
@Tag("faults")
class HardTimesIT {

    private static final int A_SECOND = 50;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final int FLOOD = 6_000;
    private static final int SCREENS = 50;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void standsStillForFiveSecondsAndGoesOn() throws Exception {
        try (PostgresNode postgres = new PostgresNode(folder); Stage stage = Stage.on(postgres, Map.of())) {
            stage.busy(20 * A_SECOND, A_SECOND);
            List<Integer> endings = stage.screen().endings();
            stage.hub().freeze();
            await().pollDelay(PAUSE).atMost(PAUSE.plusSeconds(1)).until(() -> true);
            stage.hub().thaw();
            stage.judge("F16 the hub stands still for five seconds", 16, stage.recovery());
            assertThat(stage.screen().endings()).as("sockets that ended").isEqualTo(endings);
        }
    }

    /** It may refuse work, or end and be started again by whatever keeps it running; what it promised it has. */
    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void keepsItsPromisesWithLittleMemory() throws Exception {
        try (PostgresNode postgres = new PostgresNode(folder);
                Stage stage = Stage.on(postgres, Map.of("NEXUS_MAX_HEAP", "112m"))) {
            List<Watcher> screens = new ArrayList<>();
            try {
                for (int number = 1; number <= SCREENS; number++) {
                    Watcher screen = new Watcher(stage.ana());
                    screens.add(screen);
                    stage.also(screen);
                }
                stage.traffic().begin(FLOOD, FLOOD);
                await().atMost(SOON).until(() -> {
                    if (!stage.hub().alive()) {
                        stage.hub().restart();
                    }
                    return stage.traffic().accepted() == stage.traffic().begun();
                });
                stage.judge("F16 little memory", 16, Duration.ZERO);
            } finally {
                screens.forEach(Watcher::close);
            }
        }
    }
}
