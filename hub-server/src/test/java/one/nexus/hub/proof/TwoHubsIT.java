package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import one.nexus.hub.platform.queue.RabbitNode;
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

/** F15: two hubs on one database and one RabbitMQ, each restarted in turn while both are at work. Nothing is sent twice. */
@Tag("faults")
class TwoHubsIT {

    private static final Duration SOON = Duration.ofSeconds(180);
    private static final int A_SECOND = 50;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void aRollingRestartLosesNothingAndSendsNothingTwice() throws Exception {
        try (PostgresNode postgres = new PostgresNode(folder);
                RabbitNode rabbit = new RabbitNode();
                Stage stage = Stage.on(postgres, Map.of("NEXUS_AMQP_URL", rabbit.url()));
                HubProcess other = stage.another();
                Watcher there = new Watcher(stage.ana().at(other.address()))) {
            stage.also(there);
            List<String> replies = new ArrayList<>();
            stage.busy(120 * A_SECOND, A_SECOND);
            reply(stage.ana(), stage, replies);
            long from = System.nanoTime();
            stage.hub().stop();
            reply(stage.ana().at(other.address()), stage, replies);
            stage.hub().restart();
            other.stop();
            reply(stage.ana(), stage, replies);
            other.restart();
            reply(stage.ana().at(other.address()), stage, replies);
            other.kill();
            reply(stage.ana(), stage, replies);
            other.restart();
            Duration lasted = Duration.ofNanos(System.nanoTime() - from);
            await().atMost(SOON).untilAsserted(() -> assertThat(stage.waha().sent()).as("sent; the hub says %s",
                    stage.stored().fates()).containsAll(replies));
            stage.judge("F15 rolling restart of two hubs", 15, lasted);
            assertThat(replies).allSatisfy(words -> assertThat(stage.waha().idsOf(words)).hasSize(1));
        }
    }

    /** What the dead node had numbered and nobody had told the other one of is more than a batch of the relay. */
    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void aNodeShowsWhatADeadOneHadNumberedWhileTheBrokerWasAway() throws Exception {
        try (PostgresNode postgres = new PostgresNode(folder);
                RabbitNode rabbit = new RabbitNode();
                Stage stage = Stage.on(postgres, Map.of("NEXUS_AMQP_URL", rabbit.url()));
                HubProcess other = stage.another();
                Watcher there = new Watcher(stage.ana().at(other.address()))) {
            stage.busy(40, A_SECOND);
            stage.settled();
            rabbit.stop();
            stage.busy(700, 10 * A_SECOND);
            await().atMost(SOON).until(() -> stage.traffic().accepted() == stage.traffic().begun());
            await().atMost(SOON).until(() -> Verdict.allShown(stage.stored(), List.of(stage.screen())));
            assertThat(Verdict.allShown(stage.stored(), List.of(there))).isFalse();
            stage.hub().kill();
            long from = System.nanoTime();
            stage.reply(stage.ana().at(other.address()), "quem vem depois");
            await().atMost(SOON).until(() -> stage.stored().count("outbox WHERE seq IS NULL") == 0);
            rabbit.start();
            stage.also(there);
            stage.hub().restart();
            stage.judge("F15 a node dies with events that the broker never had", 15,
                    Duration.ofNanos(System.nanoTime() - from));
        }
    }

    private static void reply(HubClient person, Stage stage, List<String> replies) throws Exception {
        for (int number = 1; number <= 3; number++) {
            String words = "resposta " + (replies.size() + 1);
            stage.reply(person, words);
            replies.add(words);
        }
    }
}
