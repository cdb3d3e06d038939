package one.nexus.hub.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Measures the packaged hub from outside, on its embedded servers with fsync on, each figure beside what the same machine
 * does at most in the same run. {@code mvn -Pbench} runs it, prints a table and writes {@code target/bench.json}.
 * {@code -Dnexus.bench=ingest,fanout} chooses blocks, {@code -Dnexus.bench.seconds=2} how long a round takes,
 * {@code -Dnexus.bench.warm=60} how long the hub is kept busy before; {@code fill} writes the histories of {@code reads}
 * ahead, into the folder {@code -Dnexus.bench.home}. Generator, hub and database share the machine; only ratios travel.
 */
final class Bench {

    private static final double ROUND_SECONDS = 15;
    private static final double WARM_UP_SECONDS = 60;
    private static final long FILL_SECONDS = 3_600;
    private static final String EVERYTHING = "ingest,answer,fanout,reads,start,sockets";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        double seconds = Double.parseDouble(System.getProperty("nexus.bench.seconds", String.valueOf(ROUND_SECONDS)));
        var warmUp = new WarmUp(
                Double.parseDouble(System.getProperty("nexus.bench.warm", String.valueOf(WARM_UP_SECONDS))));
        Path homes = Path.of(System.getProperty("nexus.bench.home", "target/bench-homes")).toAbsolutePath();
        List<Long> sizes = Arrays.stream(System.getProperty("nexus.bench.messages", "1000000").split(","))
                .map(Long::valueOf).toList();
        List<Block> blocks = List.of(new IngestBlock(seconds, warmUp), new AcknowledgementBlock(warmUp),
                new FanOutBlock(),
                new FillBlock(homes, sizes, Duration.ofSeconds(Long.getLong("nexus.bench.fill.seconds", FILL_SECONDS))),
                new ReadsBlock(homes, sizes), new StartBlock(), new SocketsBlock(),
                new OrganisationsBlock(seconds, warmUp.seconds()), new SoakBlock(Soak.asked()));
        Set<String> wanted = Set.of(System.getProperty("nexus.bench", EVERYTHING).split(","));
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
