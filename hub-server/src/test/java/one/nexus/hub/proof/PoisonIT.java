package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.JsonNode;
import one.nexus.hub.platform.embedded.PostgresNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** F14: work that fails whenever it is tried, or takes the hub with it, is put aside with its reason and holds up no other. */
@Tag("faults")
class PoisonIT {

    private static final int A_SECOND = 50;
    private static final int OTHERS = 20;
    /** A hub that was killed keeps its work for half a minute. */
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final int ATTEMPTS = 3;

    /** Nothing in the hub knows of it: the database refuses to write down that this one file is there. */
    private static final String POISON = """
        CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
        CREATE TRIGGER poison BEFORE UPDATE ON attachment FOR EACH ROW WHEN (NEW.state = 'ready' AND NEW.name LIKE '%POISON%')
            EXECUTE FUNCTION poison()
        """;

    @TempDir
    Path folder;

    private PostgresNode postgres;
    private Stage stage;

    @BeforeEach
    void aHubAtWork() throws Exception {
        postgres = new PostgresNode(folder);
        stage = Stage.on(postgres, Map.of());
        stage.busy(100, A_SECOND);
        stage.settled();
    }

    @AfterEach
    void close() throws Exception {
        try (PostgresNode node = postgres; Stage set = stage) {
            assertThat(List.of(node, set)).doesNotContainNull();
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whatAlwaysFailsIsPutAsideAndDoneOnceItCanBe() throws Exception {
        execute(POISON);
        stage.busy(10 * A_SECOND, A_SECOND);
        stage.traffic().document("POISON");
        for (int number = 1; number <= OTHERS; number++) {
            stage.traffic().document();
        }
        await().atMost(SOON).until(() -> stage.stored().count("attachment WHERE state = 'ready'") == OTHERS);
        JsonNode aside = putAside();
        assertThat(aside.path("attempts").asInt()).isEqualTo(ATTEMPTS);
        assertThat(aside.path("reason").asText()).isNotBlank();
        execute("DROP TRIGGER poison ON attachment");
        doneAgain(aside, OTHERS + 1, "F14 work that always fails");
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void whatKillsTheHubIsPutAsideToo() throws Exception {
        stage.waha().holdFiles();
        stage.traffic().document("KILLER");
        for (int kill = 1; kill <= ATTEMPTS; kill++) {
            int time = kill;
            await().atMost(SOON).until(() -> stage.waha().fetches() >= time);
            stage.hub().kill();
            stage.hub().restart();
        }
        JsonNode aside = putAside();
        assertThat(aside.path("code").asText()).isEqualTo("interrupted");
        assertThat(stage.waha().fetches()).isEqualTo(ATTEMPTS);
        stage.busy(100, A_SECOND);
        stage.waha().letGo();
        doneAgain(aside, 1, "F14 work that kills the hub");
    }

    /** The one thing that was given up, as the team sees it. */
    private JsonNode putAside() throws Exception {
        await().atMost(SOON).until(() -> stage.stored().count("dead_letter") == 1);
        JsonNode letters = stage.ana().get("/api/channel/dead-letters").path("items");
        assertThat(letters).hasSize(1);
        assertThat(stage.health("dead-letters")).isEqualTo("warning");
        return letters.path(0);
    }

    private void doneAgain(JsonNode aside, int files, String fault) throws Exception {
        long asked = System.nanoTime();
        stage.ana().post("/api/channel/dead-letters/" + aside.path("id").asText() + "/retry", Map.of());
        await().atMost(SOON).until(() -> stage.stored().count("attachment WHERE state = 'ready'") == files);
        Duration recovery = Duration.ofNanos(System.nanoTime() - asked);
        assertThat(stage.stored().count("dead_letter")).isZero();
        assertThat(stage.health("dead-letters")).isEqualTo("good");
        stage.judge(fault, 14, recovery);
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = stage.stored().connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
