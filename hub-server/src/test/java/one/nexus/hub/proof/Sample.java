package one.nexus.hub.proof;

import java.util.Arrays;
import java.util.Locale;

/** Measured times in nanoseconds, sorted. */
final class Sample {

    private final long[] sorted;

    Sample(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** The value below which {@code share} (0 to 1) of the sample lies, in milliseconds. */
    double percentile(double share) {
        int index = (int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1);
        return sorted[Math.max(0, index)] / 1e6;
    }

    int size() {
        return sorted.length;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "n=%d p50=%.2f ms p95=%.2f ms p99=%.2f ms max=%.2f ms", sorted.length,
                percentile(.5),
                percentile(.95), percentile(.99), percentile(1));
    }
}
