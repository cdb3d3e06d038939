package one.nexus.hub.proof;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one minute of load left behind.
 *
 * @param p99 from the webhook to the socket, in milliseconds
 * @param heapMb what the heap holds after a collection
 * @param waiting the most events that waited for the broker
 */
record SoakMinute(double p50, double p99, double residentMb, double heapMb, double waiting) {

    private static final int PARTS = 3;

    /** By how much a figure grows with each minute: the line of the least squares. */
    static double slope(List<SoakMinute> minutes, ToDoubleFunction<SoakMinute> figure) {
        double middle = (minutes.size() - 1) / 2.0;
        double mean = minutes.stream().mapToDouble(figure).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int minute = 0; minute < minutes.size(); minute++) {
            above += (minute - middle) * (figure.applyAsDouble(minutes.get(minute)) - mean);
            below += (minute - middle) * (minute - middle);
        }
        return below == 0 ? 0 : above / below;
    }

    /** The 99th percentile of the last third against that of the first, in hundredths more. */
    static double drift(List<SoakMinute> minutes) {
        int part = Math.max(1, minutes.size() / PARTS);
        double first = spread(minutes.subList(0, part), SoakMinute::p99).median();
        double last = spread(minutes.subList(minutes.size() - part, minutes.size()), SoakMinute::p99).median();
        return 100 * (last / first - 1);
    }

    static Spread spread(List<SoakMinute> minutes, ToDoubleFunction<SoakMinute> figure) {
        return new Spread(minutes.stream().mapToDouble(figure).toArray());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, resident %.1f MB, heap %.1f MB, %.0f events waited", p50, p99, residentMb,
                heapMb, waiting);
    }
}
