package one.nexus.hub.proof;

import one.nexus.hub.platform.queue.RabbitNode;
import org.awaitility.Awaitility;

import java.sql.Connection;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What {@link IngestBlock} measures for one organisation and the embedded broker, for fifty organisations and for RabbitMQ:
 * signed webhooks through to the screens, against what the web server and the database take by themselves.
 */
final class OrganisationsBlock implements Block {

    private static final int CUSTOMERS = 100_000;
    private static final int MANY = 50;
    private static final int SENDERS = 32;
    private static final int WARM_UP = 4_000;
    private static final int BARE = 100_000;
    private static final int WRITTEN = 80_000;
    private static final SameRows.Way TOGETHER = new SameRows.Way(8, 50);
    private static final Duration SOON = Duration.ofSeconds(120);

    private final double seconds;
    private final double warmUp;

    /**
     * @param seconds how long a round takes
     * @param warmUp how long the hub is kept busy before, in seconds
     */
    OrganisationsBlock(double seconds, double warmUp) {
        this.seconds = seconds;
        this.warmUp = warmUp;
    }

    @Override
    public String name() {
        return "many";
    }

    @Override
    public void measure(Report report) throws Exception {
        of(report, MANY, "embedded broker", Map.of());
        try (RabbitNode rabbit = new RabbitNode()) {
            of(report, 1, "RabbitMQ", Map.of("NEXUS_AMQP_URL", rabbit.url()));
            of(report, MANY, "RabbitMQ", Map.of("NEXUS_AMQP_URL", rabbit.url()));
        }
    }

    private void of(Report report, int count, String broker, Map<String, String> environment) throws Exception {
        var open = new HashMap<>(environment);
        open.put("NEXUS_SIGN_UP", "true");
        try (BenchHub hub = BenchHub.fresh(open);
                Organisations organisations = new Organisations(hub, count, CUSTOMERS / count);
                Senders senders = new Senders(hub.process().address(), SENDERS)) {
            new Run(hub, organisations, report).whole(senders,
                    count == 1 ? "one organisation, " + broker : count + " organisations, " + broker);
        }
    }

    /** One hub's measurement. */
    private final class Run {

        private final BenchHub hub;
        private final Organisations organisations;
        private final Report report;
        private int lost;
        private double rate;

        Run(BenchHub hub, Organisations organisations, Report report) {
            this.hub = hub;
            this.organisations = organisations;
            this.report = report;
        }

        void whole(Senders senders, String what) throws Exception {
            long until = System.nanoTime() + (long) (warmUp * TimeUnit.SECONDS.toNanos(1));
            while (System.nanoTime() < until || rate == 0) {
                Posts.Batch warm = organisations.posts().fresh(WARM_UP);
                rate = senders.flood(warm.requests()).perSecond();
                lost += organisations.seen().missing(warm);
            }
            report.say("%s, warm: %.0f/s answered".formatted(what, rate));
            Interleaved turns = turns(senders);
            String drained = drained();
            report.add(judged(Row.share(name(), what, "/s", turns.limit(), turns.ours(), 0.25).noted(drained)));
        }

        private Interleaved turns(Senders senders) throws Exception {
            try (BareHttp bare = new BareHttp();
                    Senders barely = new Senders(bare.address(), SENDERS);
                    SameRows rows = new SameRows(hub, CUSTOMERS)) {
                List<byte[]> many = Collections.nCopies(BARE, organisations.posts().fresh(1).requests().getFirst());
                rows.perSecond(TOGETHER, WRITTEN);
                return Interleaved.of(() -> 1 / (1 / barely.flood(many).perSecond()
                        + 1 / rows.perSecond(TOGETHER, WRITTEN)), () -> shown(senders));
            }
        }

        private double shown(Senders senders) throws Exception {
            Posts.Batch batch = organisations.posts().withRepeats((int) (rate * seconds));
            long before = organisations.stored();
            Senders.Times times = senders.flood(batch.requests());
            int missing = organisations.seen().missing(batch);
            lost += missing;
            lost += (int) Math.abs(batch.messages() - (organisations.stored() - before));
            double shown = batch.messages() / ((organisations.seen().last(batch) - times.begun()) / 1e9);
            report.say("answered %.0f/s, on the sockets %.0f/s, answer %s".formatted(times.perSecond(), shown,
                    times.waits()));
            return missing == 0 ? shown : 0;
        }

        /** Everything reaches the broker too. */
        private String drained() throws Exception {
            long from = System.nanoTime();
            try (Connection chat = hub.database("nexus_chat")) {
                Awaitility.await().atMost(SOON).until(() -> BenchHub.number(chat, Stored.UNPUBLISHED) == 0);
            }
            return "all with the broker %.1f s later".formatted((System.nanoTime() - from) / 1e9);
        }

        private Row judged(Row row) {
            String faults = lost == 0
                    ? organisations.faults()
                    : lost + " lost or doubled " + organisations.faults();
            return faults.isEmpty() ? row : row.spoilt(faults.strip());
        }
    }
}
