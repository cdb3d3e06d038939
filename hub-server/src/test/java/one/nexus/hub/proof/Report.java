package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is measured: a table for people, JSON for comparison with another day's. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
            StandardCharsets.UTF_8);
    private final List<Row> rows = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Instant begun = Instant.now();

    /** Tells how far the run is. */
    void say(String text) {
        out.println(text);
    }

    void add(Row row) {
        rows.add(row);
        out.println(row);
    }

    /** A block that could not be measured to its end. */
    void failed(String block, Exception failure) {
        failures.add(block + ": " + failure);
        failure.printStackTrace(out);
    }

    boolean whole() {
        return failures.isEmpty();
    }

    void print() {
        out.println();
        out.printf("%-9s %-44s %-5s %-30s %-30s %-7s %s%n", "block", "what", "unit", "limit", "ours", "ratio", "gate");
        rows.forEach(out::println);
        failures.forEach(failure -> out.println("could not be measured: " + failure));
    }

    /** Writes everything with what is needed to compare it. */
    void write(Path file) throws IOException {
        ObjectNode all = JSON.createObjectNode().put("at", begun.toString()).put("commit", Machine.commit())
                .put("java", System.getProperty("java.vm.version")).put("postgresql", "16, embedded")
                .put("processors", Runtime.getRuntime().availableProcessors()).put("processor", Machine.processor())
                .put("memoryMb", Machine.memoryMb()).put("system", System.getProperty("os.version"));
        rows.forEach(row -> put(all.withArray("rows").addObject(), row));
        failures.forEach(all.withArray("failures")::add);
        Files.writeString(file, all.toPrettyString());
        out.println("written: " + file);
    }

    private static void put(ObjectNode node, Row row) {
        node.put("block", row.block()).put("what", row.what()).put("unit", row.unit());
        put(node, "limit", row.limit());
        put(node, "ours", row.ours());
        node.put("ratio", row.ratio()).put("gate", row.gate()).put("verdict", row.verdict().name())
                .put("note", row.note());
    }

    private static void put(ObjectNode node, String name, @Nullable Spread spread) {
        if (spread != null) {
            node.putObject(name).put("median", spread.median()).put("least", spread.least())
                    .put("most", spread.most());
        }
    }
}
