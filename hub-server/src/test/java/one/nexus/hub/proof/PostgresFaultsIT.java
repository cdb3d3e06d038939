package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F3: while its PostgreSQL is away or hangs, the hub promises nothing, says so at once, keeps its sockets and comes back alone. */
@Tag("faults")
class PostgresFaultsIT {

    private static final int A_SECOND = 50;
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    @TempDir
    static Path folder;

    private static PostgresNode postgres;
    private static Stage stage;

    @BeforeAll
    static void aHubAtWork() throws Exception {
        postgres = new PostgresNode(folder);
        stage = Stage.on(postgres, Map.of());
    }

    @AfterAll
    static void close() throws Exception {
        try (PostgresNode node = postgres; Stage set = stage) {
            assertThat(List.of(node, set)).doesNotContainNull();
        }
    }

    private static void during(String fault, Duration lasting, Step begin, Step end, boolean away) throws Exception {
        stage.busy((int) (lasting.toSeconds() + 15) * A_SECOND, A_SECOND);
        List<Integer> endings = stage.screen().endings();
        begin.take();
        List<Traffic.Answer> answers;
        try {
            long begun = System.nanoTime();
            if (away) {
                await().atMost(RECOVERY).until(() -> !stage.ready());
            }
            await().pollDelay(lasting).atMost(lasting.plusSeconds(1)).until(() -> true);
            answers = stage.traffic().answers(begun + ANSWER.toNanos());
            assertThat(stage.screen().endings()).as("%s: sockets that ended", fault).isEqualTo(endings);
            stage.awaitSeen(away ? "chat" : "intake", "bad");
        } finally {
            end.take();
        }
        Duration recovery = stage.recovery();
        stage.judge(fault, 3, recovery);
        stage.awaitSeen(away ? "chat" : "intake", "good");

        assertThat(answers).as(fault).isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(503))
                .allSatisfy(answer -> assertThat(answer.after()).isLessThan(ANSWER));
        assertThat(recovery).as(fault).isLessThan(RECOVERY);
    }

    @Test
    void killed() throws Exception {
        during("F3 PostgreSQL killed", Duration.ofSeconds(5), postgres::kill, postgres::start, true);
    }

    @Test
    void stoppedForAMinute() throws Exception {
        during("F3 PostgreSQL stopped for a minute", Duration.ofSeconds(60), postgres::stop, postgres::start, true);
    }

    @Test
    void frozen() throws Exception {
        during("F3 PostgreSQL frozen", Duration.ofSeconds(20), postgres::freeze, postgres::thaw, true);
    }

    @Test
    void fullOfOthers() throws Exception {
        List<Connection> others = new ArrayList<>();
        during("F3 no connection free", Duration.ofSeconds(10), () -> crowd(others), () -> leave(others), true);
    }

    /** Whoever opens a transaction, locks something and goes for lunch. */
    @Test
    void lockedByOneWhoForgot() throws Exception {
        try (Connection holder = stage.stored().connect()) {
            during("F3 a table locked by a transaction that idles", Duration.ofSeconds(15), () -> {
                holder.setAutoCommit(false);
                holder.createStatement().execute("LOCK TABLE message_key IN ACCESS EXCLUSIVE MODE");
            }, holder::rollback, false);
        }
    }

    /** Takes every connection there is, also those that the hub has. */
    private static void crowd(List<Connection> others) {
        await().atMost(60, TimeUnit.SECONDS).until(() -> {
            try {
                while (true) {
                    others.add(stage.stored().connect());
                }
            } catch (SQLException full) {
                return terminated(others.getFirst()) == 0;
            }
        });
    }

    private static int terminated(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery("""
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename LIKE 'nexus%'
            """)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void leave(List<Connection> others) throws SQLException {
        for (Connection other : others) {
            other.close();
        }
    }
}
