package one.nexus.hub.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Writes the histories that {@link ReadsBlock} reads, and measures nothing: so that a measurement of them is short. */
final class FillBlock implements Block {

    private final Path homes;
    private final List<Long> sizes;
    private final Duration patience;

    /**
     * @param homes the folder that keeps the histories between runs
     * @param sizes how many messages they have
     * @param patience after how long it ends, to go on with the next run
     */
    FillBlock(Path homes, List<Long> sizes, Duration patience) {
        this.homes = homes;
        this.sizes = sizes;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "fill";
    }

    @Override
    public void measure(Report report) throws Exception {
        for (long size : sizes) {
            try (BenchHub hub = BenchHub.on(homes.resolve("messages-" + size))) {
                boolean whole = Archive.whole(hub) || Archive.fill(hub, report, size, patience);
                report.say("%,d messages: %s".formatted(size, whole ? "whole" : "to be gone on with"));
            }
        }
    }
}
