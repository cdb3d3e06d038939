package one.nexus.hub.proof;

import java.util.Arrays;
import java.util.Locale;

/** The values of the rounds of one measurement. */
final class Spread {

    /** A limit that itself varied by more than this proves nothing. */
    static final double UNSTEADY = 0.15;

    private final double[] sorted;

    Spread(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a measurement without a round");
        }
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    boolean steady() {
        return (most() - least()) / median() <= UNSTEADY;
    }

    @Override
    public String toString() {
        return sorted.length == 1
                ? number(median())
                : "%s (%s–%s)".formatted(number(median()), number(least()), number(most()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 1_000 ? "%,.0f" : value >= 10 ? "%.1f" : "%.3f", value);
    }
}
