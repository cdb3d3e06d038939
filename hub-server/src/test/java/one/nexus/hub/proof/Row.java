package one.nexus.hub.proof;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param limit what the same machine does at most, measured in the same run; absent where the gate is a plain number
 * @param ratio ours to the limit; absent when there is none, or when it would mean nothing
 * @param gate what is asked, in words
 * @param verdict whether it is met
 * @param note what has to be known about the line, or empty
 */
record Row(String block, String what, String unit, @Nullable Spread limit, Spread ours, @Nullable Double ratio,
        String gate, Verdict verdict, String note) {

    /** What a line says about its gate. */
    enum Verdict {
        MET, MISSED,
        /** The line carries no gate. */
        TOLD,
        /** Messages were lost or doubled, or the limit was not steady: no ratio may be read from it. */
        VOID;

        static Verdict of(boolean met) {
            return met ? MET : MISSED;
        }
    }

    /** A figure without a gate. */
    static Row told(String block, String what, String unit, Spread ours) {
        return new Row(block, what, unit, null, ours, null, "", Verdict.TOLD, "");
    }

    /** A figure that must not exceed {@code most}. */
    static Row atMost(String block, String what, String unit, Spread ours, double most) {
        return new Row(block, what, unit, null, ours, null, "≤ " + plain(most), Verdict.of(ours.median() <= most), "");
    }

    /** A rate that must reach {@code least} of the limit's. */
    static Row share(String block, String what, String unit, Spread limit, Spread ours, double least) {
        double ratio = ours.median() / limit.median();
        String gate = "≥ " + plain(least) + " of the limit";
        return limit.steady()
                ? new Row(block, what, unit, limit, ours, ratio, gate, Verdict.of(ratio >= least), "")
                : unsteady(block, what, unit, limit, ours, gate);
    }

    /** A time that must not exceed {@code most} times the limit's. */
    static Row times(String block, String what, String unit, Spread limit, Spread ours, double most) {
        double ratio = ours.median() / limit.median();
        String gate = "≤ " + plain(most) + "x the limit";
        return limit.steady()
                ? new Row(block, what, unit, limit, ours, ratio, gate, Verdict.of(ratio <= most), "")
                : unsteady(block, what, unit, limit, ours, gate);
    }

    /** A time that must not exceed the limit's by more than {@code most}. */
    static Row above(String block, String what, String unit, Spread limit, Spread ours, double most) {
        boolean met = ours.median() - limit.median() <= most;
        String gate = "≤ the limit + " + plain(most);
        return new Row(block, what, unit, limit, ours, ours.median() / limit.median(), gate, Verdict.of(met), "");
    }

    /** A figure that must not exceed {@code most}, beside what it is made of. */
    static Row within(String block, String what, String unit, Spread limit, Spread ours, double most) {
        return new Row(block, what, unit, limit, ours, ours.median() / limit.median(), "≤ " + plain(most),
                Verdict.of(ours.median() <= most), "");
    }

    /** The same figures, when something makes them mean nothing. */
    Row spoilt(String why) {
        return new Row(block, what, unit, limit, ours, null, gate, Verdict.VOID, why);
    }

    Row noted(String added) {
        return new Row(block, what, unit, limit, ours, ratio, gate, verdict,
                note.isEmpty() ? added : note + "; " + added);
    }

    private static Row unsteady(String block, String what, String unit, Spread limit, Spread ours, String gate) {
        return new Row(block, what, unit, limit, ours, null, gate, Verdict.VOID, "the limit varied by more than 15 %");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-9s %-44s %-5s %-30s %-30s %-7s %-24s %-6s %s", block, what, unit,
                limit == null ? "" : limit, ours, ratio == null ? "" : String.format(Locale.ROOT, "%.2f", ratio), gate,
                verdict == Verdict.TOLD ? "" : verdict.name().toLowerCase(Locale.ROOT), note).stripTrailing();
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
