package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F17 and F18: transactions that meet others. What commits late is skipped by nobody; what deadlocks is done again. */
@Tag("faults")
class LateTransactionIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int DEADLOCKS = 3;
    private static final String LOCK = "SELECT FROM conversation WHERE id = %d FOR UPDATE";

    /** The row takes its id now and is seen by nobody until the transaction commits. */
    private static final String LATE = """
        INSERT INTO outbox (org_id, type, actor, at, data)
        SELECT org_id, type, actor, now(), data FROM outbox WHERE type = 'message.received' ORDER BY id LIMIT 1
        """;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void nobodySkipsWhatCommitsLateAndNobodyHearsOfADeadlock() throws Exception {
        try (PostgresNode postgres = new PostgresNode(folder); Stage stage = Stage.on(postgres, Map.of())) {
            stage.busy(100, 200);
            stage.settled();
            lateRow(stage);
            deadlocks(stage);
        }
    }

    private static void lateRow(Stage stage) throws Exception {
        try (Connection late = stage.stored().connect()) {
            late.setAutoCommit(false);
            late.createStatement().execute(LATE);
            long open = System.nanoTime();
            stage.busy(300, 200);
            await().atMost(SOON).until(() -> stage.traffic().accepted() == stage.traffic().begun());
            stage.settled();
            long head = stage.stored().shown().getLast().seq();
            stage.screen().away(() -> {
                late.commit();
                await().atMost(SOON).until(() -> stage.stored().shown().getLast().seq() > 0);
            });
            assertThat(stage.stored().shown().getLast().seq()).isGreaterThan(head);
            stage.judge("F17 a transaction held open while others commit", 17,
                    Duration.ofNanos(System.nanoTime() - open));
        }
    }

    /** PostgreSQL looks for a deadlock after a second, and a webhook is answered within two: one at a time can be done again. */
    private static void deadlocks(Stage stage) throws Exception {
        List<Long> conversations = stage.stored().messages().stream().map(Stored.Row::conversation).distinct().sorted()
                .toList().reversed();
        long before = stage.stored().deadlocks();
        long begun = System.nanoTime();
        await().atMost(SOON.multipliedBy(2)).until(() -> {
            try (Connection adversary = stage.stored().connect()) {
                lockBackwards(adversary, conversations, stage);
            }
            await().atMost(SOON).until(() -> stage.traffic().accepted() == stage.traffic().begun());
            return stage.stored().deadlocks() >= before + DEADLOCKS;
        });
        assertThat(stage.traffic().answers(begun)).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        stage.judge("F18 deadlocks", 18, Duration.ZERO);
    }

    /** Takes the last row first and then one that the hub has taken meanwhile; waits longer than the hub, which is the one to lose. */
    private static void lockBackwards(Connection adversary, List<Long> conversations, Stage stage) throws Exception {
        adversary.setAutoCommit(false);
        try (var statement = adversary.createStatement()) {
            statement.execute("SET LOCAL deadlock_timeout = '20s'");
            statement.execute(LOCK.formatted(conversations.getFirst()));
            stage.traffic().begin(5 * conversations.size(), 2_000);
            await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> stage.stored().waitsFor(""));
            List<Long> free = stage.stored().unlocked("conversation");
            for (long taken : conversations.stream().skip(1).filter(id -> !free.contains(id)).limit(1).toList()) {
                statement.execute(LOCK.formatted(taken));
            }
        }
        adversary.commit();
    }
}
