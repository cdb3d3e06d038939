package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import one.nexus.hub.platform.embedded.WrongClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F13: the clock of the hub, or that of its database, jumps by two hours while both are at work. */
@Tag("faults")
class ClockFaultsIT {

    private static final int A_SECOND = 50;
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    /** A reply is typed for a moment, after a pause of a few seconds at most. */
    private static final Duration AS_USUAL = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void theHubsJumpsAheadBehindAndBack() throws Exception {
        var clock = new WrongClock(Files.createDirectory(folder.resolve("clock")));
        try (PostgresNode postgres = new PostgresNode(Files.createDirectory(folder.resolve("database")));
                Stage stage = Stage.on(postgres, clock.environment())) {
            jump(clock, stage, "F13 the hub's clock jumps by two hours");
        }
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void theDatabasesJumpsAheadBehindAndBack() throws Exception {
        var clock = new WrongClock(Files.createDirectory(folder.resolve("clock")));
        try (PostgresNode postgres = new PostgresNode(Files.createDirectory(folder.resolve("database")))) {
            postgres.stop();
            postgres.startBy(clock);
            try (Stage stage = Stage.on(postgres, Map.of())) {
                jump(clock, stage, "F13 the database's clock jumps by two hours");
            }
        }
    }

    private static void jump(WrongClock clock, Stage stage, String fault) throws Exception {
        goesOn(stage, "antes");
        for (Duration ahead : List.of(TWO_HOURS, TWO_HOURS.negated())) {
            clock.set(ahead);
            stage.awaitSeen("clock", "bad");
            goesOn(stage, "com o relógio em " + ahead);
        }
        clock.set(Duration.ZERO);
        long from = System.nanoTime();
        goesOn(stage, "depois");
        Duration recovery = Duration.ofNanos(System.nanoTime() - from);
        stage.awaitSeen("clock", "good");
        stage.judge(fault, 13, recovery);
        assertThat(stage.screen().endings()).as("sockets that ended").isEmpty();
    }

    /** Customers write and are shown, and a reply goes out as soon as it always does. */
    private static void goesOn(Stage stage, String words) throws Exception {
        stage.busy(5 * A_SECOND, A_SECOND);
        stage.reply(words);
        await().atMost(AS_USUAL).untilAsserted(() -> assertThat(stage.waha().sent()).as("%s; the hub says %s", words,
                stage.stored().fates()).contains(words));
        stage.settled();
    }
}
