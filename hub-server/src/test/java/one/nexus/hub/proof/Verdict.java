package one.nexus.hub.proof;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of everything that was acknowledged. Lost: not in the database, or never shown to a screen. Doubled: twice in
 * the database, or shown twice. Disorder: a conversation not in the order of its customer, or a screen not in that of the log.
 *
 * @param findings each fault found, in words
 */
record Verdict(int acknowledged, int lost, int doubled, int disorder, List<String> findings) {

    /** Compares the promises with the rows and with what the screens were shown. */
    static Verdict of(Ledger ledger, Stored stored, Collection<? extends Viewer> watchers) throws SQLException {
        var judging = new Judging();
        judging.database(ledger, stored.messages());
        List<Stored.Shown> shown = stored.shown();
        watchers.forEach(watcher -> judging.screen(watcher, shown));
        return new Verdict(ledger.size(), judging.lost, judging.doubled, judging.disorder, judging.findings);
    }

    /** Whether {@code watchers} have been shown everything that is in the log. */
    static boolean allShown(Stored stored, Collection<? extends Viewer> watchers) throws SQLException {
        List<Stored.Shown> shown = stored.shown();
        return shown.stream().allMatch(event -> event.seq() > 0)
                && watchers.stream().allMatch(watcher -> missing(watcher, shown).isEmpty());
    }

    private static Set<Long> missing(Viewer watcher, List<Stored.Shown> shown) {
        Set<Long> seen = new HashSet<>(watcher.shown());
        return shown.stream().map(Stored.Shown::seq).filter(seq -> !seen.contains(seq) && !watcher.fetched(seq))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final class Judging {

        private int lost;
        private int doubled;
        private int disorder;
        private final List<String> findings = new ArrayList<>();

        void database(Ledger ledger, List<Stored.Row> rows) {
            Map<String, Integer> times = new HashMap<>();
            rows.forEach(row -> times.merge(row.providerId(), 1, Integer::sum));
            ledger.ids().stream().filter(id -> !times.containsKey(id)).sorted().forEach(id -> {
                lost++;
                findings.add(id + " was acknowledged and is not in the database");
            });
            times.forEach((id, count) -> {
                if (count > 1) {
                    doubled++;
                    findings.add(id + " is " + count + " times in the database");
                }
            });
            Map<Long, String> last = new HashMap<>();
            for (Stored.Row row : rows) {
                String before = last.put(row.conversation(), row.body());
                if (before != null && before.compareTo(row.body()) >= 0) {
                    disorder++;
                    findings.add("'" + row.body() + "' stands after '" + before + "'");
                }
            }
        }

        void screen(Viewer watcher, List<Stored.Shown> shown) {
            Set<Long> missing = missing(watcher, shown);
            lost += missing.size();
            missing.forEach(seq -> findings.add("a screen was never shown number " + seq));
            Set<Long> seen = new HashSet<>();
            long last = 0;
            for (long seq : watcher.shown()) {
                if (!seen.add(seq)) {
                    doubled++;
                    findings.add("a screen was shown number " + seq + " twice");
                } else if (seq < last) {
                    disorder++;
                    findings.add("a screen was shown number " + seq + " after " + last);
                }
                last = Math.max(last, seq);
            }
        }
    }
}
