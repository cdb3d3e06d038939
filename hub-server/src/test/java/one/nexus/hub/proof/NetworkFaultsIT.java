package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import one.nexus.hub.platform.queue.RabbitNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * F20: the network between the hub and each of its servers resets, swallows, crawls, and loses connections without a word to
 * either end. The hub answers in time, keeps its sockets and finds back alone; no thread of it is left waiting.
 */
@Tag("faults")
class NetworkFaultsIT {

    private static final int A_SECOND = 50;
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration OUTAGE = Duration.ofSeconds(15);
    /** A peer that vanished is found by its silence: 15 s of a connection to the database, two heartbeats of the broker. */
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int BYTES_A_SECOND = 10;
    private static final int FEW_THREADS = 12;

    @TempDir
    static Path folder;

    private static PostgresNode postgres;
    private static RabbitNode rabbit;
    private static Wire toPostgres;
    private static Wire toRabbit;
    private static Stage stage;

    @BeforeAll
    static void aHubAtWork() throws Exception {
        postgres = new PostgresNode(folder);
        rabbit = new RabbitNode();
        toPostgres = new Wire(postgres.port());
        toRabbit = new Wire(rabbit.port());
        Map<String, String> ways = new HashMap<>(postgres.environment(toPostgres.port()));
        ways.put("NEXUS_AMQP_URL", rabbit.url(toRabbit.port()));
        stage = Stage.on(postgres, ways);
        stage.busy(200, A_SECOND);
        stage.settled();
    }

    @AfterAll
    static void close() throws Exception {
        try (PostgresNode node = postgres;
                RabbitNode broker = rabbit;
                Wire one = toPostgres;
                Wire two = toRabbit;
                Stage set = stage) {
            assertThat(List.of(node, broker, one, two, set)).doesNotContainNull();
        }
    }

    /** @param status what webhooks may be answered meanwhile; 0 for either 200 or 503 */
    private static void during(String fault, Step begin, Step end, Duration lasting, int status) throws Exception {
        int threads = stage.hub().threads();
        stage.busy((int) (lasting.toSeconds() + 30) * A_SECOND, A_SECOND);
        List<Integer> endings = stage.screen().endings();
        begin.take();
        long begun = System.nanoTime();
        await().pollDelay(lasting).atMost(lasting.plusSeconds(1)).until(() -> true);
        List<Traffic.Answer> answers = stage.traffic().answers(begun + ANSWER.toNanos());
        assertThat(stage.screen().endings()).as("%s: sockets that ended", fault).isEqualTo(endings);
        end.take();
        Duration recovery = stage.recovery();
        await().atMost(SOON).until(() -> stage.stored().unpublished() == 0);
        stage.judge(fault, 20, recovery);

        assertThat(answers).as(fault).allSatisfy(answer -> assertThat(answer.after()).isLessThan(ANSWER))
                .allSatisfy(answer -> assertThat(List.of(200, 503)).contains(answer.status()))
                .allMatch(answer -> status == 0 || answer.status() == status);
        assertThat(recovery).as(fault).isLessThan(RECOVERY);
        await().atMost(SOON).untilAsserted(
                () -> assertThat(stage.hub().threads()).as("%s: threads left", fault)
                        .isLessThan(threads + FEW_THREADS));
    }

    @Test
    void theDatabaseIsCutOff() throws Exception {
        during("F20 database: connections reset", toPostgres::refuse, toPostgres::pass, OUTAGE, 503);
    }

    @Test
    void theDatabaseFallsSilent() throws Exception {
        during("F20 database: silence", toPostgres::fallSilent, toPostgres::pass, OUTAGE.multipliedBy(2), 503);
    }

    @Test
    void theDatabaseCrawls() throws Exception {
        during("F20 database: ten bytes a second", () -> toPostgres.trickle(BYTES_A_SECOND), toPostgres::pass, OUTAGE,
                503);
    }

    @Test
    void theDatabaseForgetsItsConnections() throws Exception {
        during("F20 database: connections lost without a word", toPostgres::forget, () -> {
        }, Duration.ofSeconds(1), 0);
    }

    @Test
    void theBrokerIsCutOff() throws Exception {
        during("F20 broker: connections reset", toRabbit::refuse, toRabbit::pass, OUTAGE, 200);
    }

    @Test
    void theBrokerFallsSilent() throws Exception {
        during("F20 broker: silence", toRabbit::fallSilent, toRabbit::pass, OUTAGE.multipliedBy(2), 200);
    }

    @Test
    void theBrokerForgetsItsConnections() throws Exception {
        during("F20 broker: connections lost without a word", toRabbit::forget, () -> {
        }, Duration.ofSeconds(1), 200);
    }

    @Test
    void theProviderIsCutOff() throws Exception {
        sendingDuring("F20 provider: connections reset", stage.provider()::refuse);
    }

    @Test
    void theProviderFallsSilent() throws Exception {
        sendingDuring("F20 provider: silence", stage.provider()::fallSilent);
    }

    /** What is to be sent waits for the provider and reaches it under one id, which it takes once. */
    private static void sendingDuring(String fault, Step begin) throws Exception {
        String words = "resposta durante " + fault;
        during(fault, () -> {
            begin.take();
            stage.reply(words);
        }, stage.provider()::pass, OUTAGE, 200);
        await().atMost(SOON).until(
                () -> stage.stored().count("message WHERE status = 'sent' AND body = '" + words + "'") == 1);
        assertThat(stage.waha().idsOf(words)).hasSize(1);
    }
}
