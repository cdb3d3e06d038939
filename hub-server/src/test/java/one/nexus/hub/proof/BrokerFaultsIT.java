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
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F4: a RabbitMQ that is away, or takes nothing, keeps nobody from writing; what waited for it goes out in order afterwards. */
@Tag("faults")
class BrokerFaultsIT {

    private static final int A_SECOND = 50;
    private static final Duration OUTAGE = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(30);

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
        stage.busy(200, A_SECOND);
        stage.settled();
    }

    @AfterAll
    static void close() throws Exception {
        try (PostgresNode node = postgres; RabbitNode broker = rabbit; Stage set = stage) {
            assertThat(List.of(node, broker, set)).doesNotContainNull();
        }
    }

    private static void during(String fault, Step begin, Step end, boolean away) throws Exception {
        stage.busy((int) OUTAGE.toSeconds() * A_SECOND, A_SECOND);
        List<Integer> endings = stage.screen().endings();
        begin.take();
        long begun = System.nanoTime();
        if (away) {
            await().atMost(SOON).until(() -> !stage.ready());
        }
        String words = "resposta durante " + fault;
        long asked = System.nanoTime();
        stage.reply(words);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).as("%s: a reply is taken", fault).isLessThan(ANSWER);
        await().atMost(SOON).until(() -> stage.waha().sent().contains(words));
        await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(1)).until(() -> true);
        List<Traffic.Answer> answers = stage.traffic().answers(begun);
        if (away) {
            stage.awaitSeen("broker", "bad");
        }
        await().atMost(SOON).until(() -> Verdict.allShown(stage.stored(), List.of(stage.screen())));
        end.take();
        long ended = System.nanoTime();
        await().atMost(OUTAGE.multipliedBy(2)).until(() -> stage.stored().unpublished() == 0);
        Duration recovery = Duration.ofNanos(System.nanoTime() - ended);
        await().atMost(SOON).until(stage::ready);
        stage.judge(fault, 4, recovery);
        stage.awaitSeen("broker", "good");
        stage.awaitSeen("outbox", "good");

        assertThat(answers).as(fault).isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200))
                .allSatisfy(answer -> assertThat(answer.after()).isLessThan(ANSWER));
        assertThat(stage.screen().endings()).as("%s: sockets that ended", fault).isEqualTo(endings);
    }

    @Test
    void stopped() throws Exception {
        during("F4 RabbitMQ stopped", rabbit::stop, rabbit::start, true);
    }

    @Test
    void killed() throws Exception {
        during("F4 RabbitMQ killed", rabbit::kill, rabbit::start, true);
    }

    /** An alarm blocks whoever publishes, without a word to those who do not listen for it. */
    @Test
    void outOfMemory() throws Exception {
        during("F4 RabbitMQ blocks publishers", () -> rabbit.control("set_vm_memory_high_watermark", "0.0001"),
                () -> rabbit.control("set_vm_memory_high_watermark", "0.4"), true);
    }

    @Test
    void queuesDeleted() throws Exception {
        List<String> queues = queues();
        assertThat(queues).isNotEmpty();
        during("F4 queues deleted", () -> {
            for (String queue : queues) {
                rabbit.control("delete_queue", queue);
            }
        }, () -> await().atMost(SOON).until(() -> queues().containsAll(queues)), false);
    }

    private static List<String> queues() throws Exception {
        return rabbit.control("list_queues", "name", "--no-table-headers").lines().map(String::strip)
                .filter(name -> name.startsWith("nexus.on.") || name.startsWith("nexus.jobs.")).sorted().toList();
    }
}
