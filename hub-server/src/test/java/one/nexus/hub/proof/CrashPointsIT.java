package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import one.nexus.hub.platform.queue.RabbitNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * F2: the hub dies between two steps that belong together. Each point is reached from outside, by holding what the next step
 * needs: a row, a table, the broker, the provider's answer. So nothing in the hub knows of it.
 */
@Tag("faults")
class CrashPointsIT {

    private static final int TIMES = 3;
    private static final int MESSAGES = 200;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static PostgresNode postgres;
    private static RabbitNode rabbit;
    private static Stage stage;

    @BeforeAll
    static void aHubAtWork() throws Exception {
        postgres = new PostgresNode(folder);
        rabbit = new RabbitNode();
        stage = Stage.on(postgres, Map.of("NEXUS_AMQP_URL", rabbit.url()));
        stage.busy(MESSAGES, MESSAGES);
        stage.settled();
    }

    @AfterAll
    static void close() throws Exception {
        try (PostgresNode node = postgres; RabbitNode broker = rabbit; Stage set = stage) {
            assertThat(List.of(node, broker, set)).doesNotContainNull();
        }
    }

    /** Kills the hub where it stands, lets go of what held it there, and has it live again. */
    private static void die(String point, RepetitionInfo time, Step letGo) throws Exception {
        stage.hub().kill();
        letGo.take();
        long from = System.nanoTime();
        stage.hub().restart();
        stage.judge("F2 " + point, time.getCurrentRepetition(), Duration.ofNanos(System.nanoTime() - from));
        await().atMost(SOON).until(() -> stage.stored().count("job WHERE kind = 'send'") == 0);
        assertThat(stage.stored().count("dead_letter")).isZero();
    }

    @RepeatedTest(TIMES)
    void betweenCommitAndPublish(RepetitionInfo time) throws Exception {
        rabbit.control("set_vm_memory_high_watermark", "0.0001");
        stage.busy(MESSAGES, MESSAGES);
        await().atMost(SOON).until(() -> stage.stored().unpublished() > 0);
        die("between commit and publish", time, () -> rabbit.control("set_vm_memory_high_watermark", "0.4"));
    }

    @RepeatedTest(TIMES)
    void betweenPublishAndMark(RepetitionInfo time) throws Exception {
        try (Connection holder = holding("SELECT FROM outbox_shard FOR UPDATE")) {
            stage.busy(MESSAGES, MESSAGES);
            await().atMost(SOON).until(() -> stage.stored().waitsFor("UPDATE outbox_shard"));
            die("between publish and mark", time, holder::rollback);
        }
    }

    @RepeatedTest(TIMES)
    void betweenWrittenAndSent(RepetitionInfo time) throws Exception {
        String words = "escrita " + time.getCurrentRepetition();
        try (Connection holder = holding("LOCK TABLE lane IN EXCLUSIVE MODE")) {
            stage.reply(words);
            die("between written and sent", time, holder::rollback);
        }
        requireSentOnce(words);
    }

    @RepeatedTest(TIMES)
    void betweenSentAndAnswered(RepetitionInfo time) throws Exception {
        String words = "enviada " + time.getCurrentRepetition();
        stage.waha().hold();
        stage.reply(words);
        await().atMost(SOON).until(() -> stage.waha().sent().contains(words));
        die("between sent and answered", time, stage.waha()::letGo);
        requireSentOnce(words);
    }

    @RepeatedTest(TIMES)
    void betweenAnsweredAndRecorded(RepetitionInfo time) throws Exception {
        String words = "respondida " + time.getCurrentRepetition();
        stage.waha().hold();
        stage.reply(words);
        await().atMost(SOON).until(() -> stage.waha().sent().contains(words));
        try (Connection holder = holding("SELECT FROM message WHERE body = '" + words + "' FOR UPDATE")) {
            stage.waha().letGo();
            await().atMost(SOON).until(() -> stage.stored().waitsFor("message"));
            die("between answered and recorded", time, holder::rollback);
        }
        requireSentOnce(words);
    }

    /** The provider takes one id once, however often it is told; the message ends as sent and as nothing else. */
    private static void requireSentOnce(String words) {
        await().atMost(SOON.multipliedBy(2)).until(
                () -> stage.stored().count("message WHERE status = 'sent' AND body = '" + words + "'") == 1);
        assertThat(stage.waha().idsOf(words)).hasSize(1);
    }

    private static Connection holding(String what) throws Exception {
        Connection holder = stage.stored().connect();
        holder.setAutoCommit(false);
        holder.createStatement().execute(what);
        return holder;
    }
}
