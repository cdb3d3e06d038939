package one.nexus.hub.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Measures the packaged hub from outside, on its embedded servers with fsync on, each figure beside what the same machine
 * does at most in the same run. {@code mvn -Pbench} runs it, prints a table and writes {@code target/bench.json}.
 * {@code -Dnexus.bench=ingest,fanout} chooses blocks, {@code -Dnexus.bench.seconds=2} how long a round takes,
 * {@code -Dnexus.bench.warm=60} how long the hub is kept busy before; {@code fill} writes the histories of {@code reads}
 * ahead, into the folder {@code -Dnexus.bench.home}. Generator, hub and database share the machine; only ratios travel.
 */
final class Bench {

    private Bench() {}

    /** What the profile {@code bench} says unless the command says otherwise. */
    static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = Double.parseDouble(setting("nexus.bench.seconds"));
        var warmUp = new WarmUp(Double.parseDouble(setting("nexus.bench.warm")));
        Path homes = Path.of(setting("nexus.bench.home")).toAbsolutePath();
        List<Long> sizes = Arrays.stream(setting("nexus.bench.messages").split(",")).map(Long::valueOf).toList();
        Duration filling = Duration.ofSeconds(Long.parseLong(setting("nexus.bench.fill.seconds")));
        List<Block> blocks = List.of(new IngestBlock(seconds, warmUp), new AcknowledgementBlock(warmUp),
                new FanOutBlock(),
                new FillBlock(homes, sizes, filling),
                new ReadsBlock(homes, sizes), new StartBlock(), new SocketsBlock(),
                new OrganisationsBlock(seconds, warmUp.seconds()), new SoakBlock(Soak.asked()));
        Set<String> wanted = Set.of(setting("nexus.bench").split(","));
        var report = new Report();
        for (Block block : blocks) {
            if (wanted.contains(block.name())) {
                try {
                    block.measure(report);
                } catch (Exception failure) {
                    report.failed(block.name(), failure);
                }
            }
        }
        report.print();
        report.write(Path.of("target/bench.json"));
        System.exit(report.whole() ? 0 : 1);
    }
}
