package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import one.nexus.hub.platform.queue.RabbitNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F15: two hubs on one database and one RabbitMQ, each restarted in turn while both are at work. Nothing is sent twice. */
@Tag("faults")
class TwoHubsIT {

    private static final Duration SOON = Duration.ofSeconds(180);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
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

    /** Its send has left and is not answered yet: the node waits for the answer before it ends. */
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void aNodeThatStopsFinishesWhatItSends() throws Exception {
        try (PostgresNode postgres = new PostgresNode(folder); Stage stage = Stage.on(postgres, Map.of())) {
            sending(stage, "quem espera");
            CompletableFuture<Duration> stopped = CompletableFuture.supplyAsync(() -> stopped(stage.hub()));
            await().atMost(SOON).until(() -> stage.ana().status("/health/live") == 0);
            stage.waha().letGo();
            assertThat(stopped.join()).isLessThan(LONGEST_STOP);
            assertThat(stage.stored().fates()).containsExactly("quem espera sent");
            assertThat(stage.stored().count("lane")).isZero();
            stage.hub().restart();
            stage.judge("F15 a node is stopped while it sends", 15, stopped.join());
            assertThat(stage.waha().sent()).containsOnlyOnce("quem espera");
        }
    }

    /** The provider says nothing: the node ends all the same, and what it sent is of unknown fate as after a kill. */
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void aNodeThatStopsDoesNotWaitForEver() throws Exception {
        try (PostgresNode postgres = new PostgresNode(folder); Stage stage = Stage.on(postgres, Map.of())) {
            sending(stage, "quem cansa de esperar");
            Duration lasted = stopped(stage.hub());
            assertThat(lasted).isLessThan(LONGEST_STOP);
            stage.waha().letGo();
            stage.hub().restart();
            await().atMost(SOON).until(() -> stage.stored().count("job") == 0);
            stage.judge("F15 a node is stopped while its provider is silent", 15, lasted);
            assertThat(stage.stored().fates()).noneMatch(fate -> fate.contains(" sending"));
            assertThat(stage.waha().idsOf("quem cansa de esperar")).hasSize(1);
        }
    }

    /** Has the hub send {@code words}, which the provider takes and does not answer. */
    private static void sending(Stage stage, String words) throws Exception {
        stage.busy(40, A_SECOND);
        stage.settled();
        stage.waha().hold();
        stage.reply(words);
        await().atMost(SOON).until(() -> stage.waha().sent().contains(words));
    }

    private static Duration stopped(HubProcess hub) {
        long from = System.nanoTime();
        try {
            hub.stop();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - from);
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
