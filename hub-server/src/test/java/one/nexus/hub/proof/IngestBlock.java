package one.nexus.hub.proof;

import java.util.Collections;
import java.util.concurrent.TimeUnit;

/**
 * How many signed webhooks a second go through to a screen, against what the web server and the database take by themselves;
 * and how long one takes when half of that comes, steadily.
 */
final class IngestBlock implements Block {

    private static final int CUSTOMERS = 100_000;
    private static final int SENDERS = 32;
    /** Enough that a slow answer does not hold back the next request that is due. */
    private static final int STEADY_SENDERS = 128;
    private static final int BARE = 200_000;
    private static final int WRITTEN = 80_000;
    private static final SameRows.Way TOGETHER = new SameRows.Way(8, 50);
    private static final SameRows.Way ALONE = new SameRows.Way(SENDERS, 1);
    private static final int STEADY_ROUNDS = 3;
    private static final int SINGLE = 200;
    private static final long SINGLE_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final double seconds;
    private final WarmUp warmUp;

    /** @param seconds how long a round takes */
    IngestBlock(double seconds, WarmUp warmUp) {
        this.seconds = seconds;
        this.warmUp = warmUp;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (BenchHub hub = BenchHub.fresh()) {
            People.known(hub, CUSTOMERS);
            new Run(hub, report).whole();
        }
    }

    /** One hub's measurement. */
    private final class Run {

        private final BenchHub hub;
        private final Report report;
        private final Posts posts;
        private final Seen seen;
        private int lost;
        private double rate;

        Run(BenchHub hub, Report report) {
            this.hub = hub;
            this.report = report;
            this.posts = new Posts(hub.webhooks(), CUSTOMERS);
            this.seen = new Seen(posts);
        }

        void whole() throws Exception {
            try (Audience screen = Audience.of(hub.ana(), 1, seen)) {
                warmUp();
                throughput();
                if (screen.gone() > 0) {
                    report.say("the socket of the screen was closed by the hub");
                }
                report.add(Row.atMost(name(), "resident memory after load", "MB",
                        new Spread(Machine.residentMb(hub.process().pid())), 700));
            }
            try (Audience screen = Audience.of(hub.ana(), 1, seen);
                    Senders senders = new Senders(hub.process().address(), STEADY_SENDERS)) {
                steady(senders);
            }
        }

        /** With the screen open: it is a part of what has to be warm. */
        private void warmUp() throws Exception {
            Posts.Batch warm = posts.fresh(0);
            rate = warmUp.of(hub, posts);
            lost += seen.missing(posts.since(warm));
            report.say("warm: %.0f/s answered".formatted(rate));
        }

        private void throughput() throws Exception {
            try (BareHttp bare = new BareHttp();
                    Senders barely = new Senders(bare.address(), SENDERS);
                    Senders senders = new Senders(hub.process().address(), SENDERS);
                    SameRows rows = new SameRows(hub, CUSTOMERS)) {
                var request = posts.fresh(1).requests();
                var many = Collections.nCopies(BARE, request.getFirst());
                barely.flood(many);
                rows.perSecond(TOGETHER, WRITTEN);
                double together = rows.perSecond(TOGETHER, WRITTEN);
                double alone = rows.perSecond(ALONE, WRITTEN / 4);
                report.say("same rows: %.0f/s in batches of 50, %.0f/s alone".formatted(together, alone));
                SameRows.Way way = together > alone ? TOGETHER : ALONE;
                int count = together > alone ? WRITTEN : WRITTEN / 4;
                Interleaved turns = Interleaved.of(() -> {
                    double http = barely.flood(many).perSecond();
                    double database = rows.perSecond(way, count);
                    report.say("bare http %.0f/s, same rows %.0f/s".formatted(http, database));
                    return 1 / (1 / http + 1 / database);
                }, () -> shown(senders));
                Row row = Row.share(name(), "webhook to socket, 32 senders, 1 % repeated", "/s", turns.limit(),
                        turns.ours(), 0.25);
                report.add(judged(row.noted("rounds of %.0f s, %s".formatted(seconds, warmUp.told()))));
                rate = turns.ours().median();
            }
        }

        private double shown(Senders senders) throws Exception {
            Posts.Batch batch = posts.withRepeats((int) (rate * seconds));
            long before = hub.stored();
            Senders.Times times = senders.flood(batch.requests());
            int missing = seen.missing(batch);
            lost += missing;
            lost += (int) Math.abs(batch.messages() - (hub.stored() - before));
            rate = times.perSecond();
            double shown = missing == 0 ? batch.messages() / ((seen.last(batch) - times.begun()) / 1e9) : 0;
            report.say("answered %.0f/s, on the socket %.0f/s, answer %s".formatted(rate, shown, times.waits()));
            return shown;
        }

        private void steady(Senders senders) throws Exception {
            double[] half = new double[STEADY_ROUNDS];
            double[] worst = new double[STEADY_ROUNDS];
            for (int round = 0; round < STEADY_ROUNDS; round++) {
                Posts.Batch batch = posts.fresh((int) (rate / 2 * seconds));
                Senders.Times times = senders.paced(batch.requests(), (long) (TimeUnit.SECONDS.toNanos(2) / rate));
                lost += seen.missing(batch);
                Sample after = seen.after(batch, times);
                report.say("at %.0f/s: webhook to socket %s; answer %s".formatted(rate / 2, after, times.waits()));
                half[round] = after.percentile(.5);
                worst[round] = after.percentile(.99);
            }
            single(senders);
            report.add(judged(Row.told("latency", "webhook to socket at half load, p50", "ms", new Spread(half))));
            report.add(judged(Row.atMost("latency", "webhook to socket at half load, p99", "ms", new Spread(worst), 250)
                    .noted("at %.0f/s".formatted(rate / 2))));
        }

        private void single(Senders senders) throws Exception {
            Posts.Batch batch = posts.fresh(SINGLE);
            Senders.Times times = senders.paced(batch.requests(), SINGLE_GAP_NANOS);
            lost += seen.missing(batch);
            Sample after = seen.after(batch, times);
            report.say("one each 50 ms: webhook to socket %s; answer %s".formatted(after, times.waits()));
            report.add(judged(Row.told("latency", "webhook to socket, idle hub, p50", "ms",
                    new Spread(after.percentile(.5)))));
            report.add(judged(Row.told("latency", "webhook to socket, idle hub, p99", "ms",
                    new Spread(after.percentile(.99)))));
        }

        private Row judged(Row row) {
            String faults = lost == 0 ? seen.faults() : lost + " lost " + seen.faults();
            return faults.isEmpty() ? row : row.spoilt(faults);
        }
    }
}
