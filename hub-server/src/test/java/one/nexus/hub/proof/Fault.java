package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** Writes what a fault did as one line of {@code target/faults.jsonl}, then requires that it did nothing that lasts. */
final class Fault {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("target/faults.jsonl");
    private static final int MOST_NAMED = 20;

    private Fault() {}

    /**
     * @param name the fault, such as {@code F1 kill -9 of the hub}
     * @param recovery how long after the end of the fault everything was well again
     */
    static void judge(String name, long seed, Verdict verdict, Duration recovery) throws IOException {
        String line = JSON.writeValueAsString(JSON.createObjectNode().put("fault", name).put("seed", seed)
                .put("acknowledged", verdict.acknowledged()).put("lost", verdict.lost())
                .put("doubled", verdict.doubled()).put("disorder", verdict.disorder())
                .put("recoverMillis", recovery.toMillis()));
        Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(verdict.findings().stream().limit(MOST_NAMED)).as("%s", line).isEmpty();
    }
}
