package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

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
        judge(name, seed, verdict, recovery, Map.of());
    }

    /** The same; {@code figures} are measured too and stand in the line. */
    static void judge(String name, long seed, Verdict verdict, Duration recovery, Map<String, Long> figures)
            throws IOException {
        ObjectNode told = JSON.createObjectNode().put("fault", name).put("seed", seed)
                .put("acknowledged", verdict.acknowledged()).put("lost", verdict.lost())
                .put("doubled", verdict.doubled()).put("disorder", verdict.disorder())
                .put("recoverMillis", recovery.toMillis());
        new TreeMap<>(figures).forEach((figure, value) -> told.put(figure, value));
        String line = JSON.writeValueAsString(told);
        Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(verdict.findings().stream().limit(MOST_NAMED)).as("%s", line).isEmpty();
    }
}
