package one.nexus.hub.proof;

import org.awaitility.Awaitility;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether a hub that is steadily at work stays as it is: its memory, how long its messages take, and what waits in the
 * outbox; minute by minute, on one screen that stays on. One delivery of a hundred comes twice.
 */
final class SoakBlock implements Block {

    private static final int CUSTOMERS = 20_000;
    private static final int SENDERS = 64;
    private static final int FEW = 4;
    private static final int FLOOD = 4_000;
    private static final int REPEATED = 100;
    private static final int SECONDS = 60;
    private static final int HALF = 2;
    private static final double GROWTH_MB = 1;
    private static final double DRIFT = 10;
    /** What a hub that keeps up has waiting for its broker: a few seconds' messages. */
    private static final int WAITING_SECONDS = 10;
    private static final double KB = 1_024;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration FAR = Duration.ofHours(2);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Soak soak;

    SoakBlock(Soak soak) {
        this.soak = soak;
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (BenchHub hub = BenchHub.fresh()) {
            People.known(hub, CUSTOMERS);
            new Run(hub, report).whole();
        }
    }

    /** One hub's soaking. */
    private final class Run {

        private final BenchHub hub;
        private final Report report;
        private final Posts posts;
        private final Seen seen;
        private final List<SoakMinute> minutes = new ArrayList<>();
        private long sent;
        private int lost;
        private int refused;

        Run(BenchHub hub, Report report) {
            this.hub = hub;
            this.report = report;
            this.posts = new Posts(hub.webhooks(), CUSTOMERS);
            this.seen = new Seen(posts);
        }

        void whole() throws Exception {
            try (Audience screen = Audience.of(hub.ana(), 1, seen)) {
                begin();
                int rate = soak.perSecond() > 0 ? soak.perSecond() : half();
                for (int minute = -soak.warmUp(); minute < soak.minutes(); minute++) {
                    Awaitility.await().atMost(FAR).pollInterval(LOOK).until(() -> Files.notExists(soak.pause()));
                    SoakMinute past = minute(rate);
                    report.say("minute %d, %d/s: %s".formatted(minute + 1, rate, past));
                    if (minute >= 0) {
                        minutes.add(past);
                    }
                }
                lost += (int) Math.abs(sent - hub.stored());
                tell(rate, screen.gone());
            }
        }

        /** The first seconds of a hub are slow; nobody sends at full rate to one that has just been started. */
        private void begin() throws Exception {
            try (Senders few = new Senders(hub.process().address(), FEW)) {
                Posts.Batch batch = posts.fresh(FLOOD);
                few.flood(batch.requests());
                shown(batch);
            }
        }

        private int half() throws Exception {
            double most = 0;
            try (Senders senders = new Senders(hub.process().address(), SENDERS)) {
                long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
                while (System.nanoTime() < until) {
                    Posts.Batch batch = posts.fresh(FLOOD);
                    most = senders.flood(batch.requests()).perSecond();
                    shown(batch);
                }
            }
            return (int) most / HALF;
        }

        private void shown(Posts.Batch batch) {
            sent += batch.messages();
            lost += seen.missing(batch);
        }

        private SoakMinute minute(int rate) throws Exception {
            Posts.Batch batch = posts.fresh(rate * SECONDS);
            var over = new AtomicBoolean();
            CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> mostWaiting(over));
            Sample after;
            try (Senders senders = new Senders(hub.process().address(), SENDERS).again()) {
                Senders.Times times = senders.paced(batch.requests(), TimeUnit.SECONDS.toNanos(1) / rate);
                senders.flood(batch.requests().subList(0, batch.messages() / REPEATED));
                shown(batch);
                after = seen.after(batch, times);
                refused += senders.refused();
            } finally {
                over.set(true);
            }
            Awaitility.await().atMost(SOON).until(() -> waiting() == 0);
            double heap = Machine.heapKb(hub.process().pid()) / KB;
            return new SoakMinute(after.percentile(.5), after.percentile(.99),
                    Machine.residentMb(hub.process().pid()), heap, waiting.join());
        }

        private long mostWaiting(AtomicBoolean over) {
            long most = 0;
            while (!over.get()) {
                try {
                    most = Math.max(most, waiting());
                } catch (SQLException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
            return most;
        }

        private long waiting() throws SQLException {
            try (Connection chat = hub.database("nexus_chat")) {
                return BenchHub.number(chat, Stored.UNPUBLISHED);
            }
        }

        private void tell(int rate, long gone) {
            String of = ", %d min at %d/s".formatted(soak.minutes(), rate);
            Spread resident = SoakMinute.spread(minutes, SoakMinute::residentMb);
            Spread heap = SoakMinute.spread(minutes, SoakMinute::heapMb);
            add(Row.told(name(), "resident memory" + of, "MB", resident));
            add(Row.atMost(name(), "growth of the resident memory" + of, "MB/min",
                    new Spread(SoakMinute.slope(minutes, SoakMinute::residentMb)), GROWTH_MB));
            add(Row.told(name(), "heap after a collection" + of, "MB", heap));
            add(Row.atMost(name(), "growth of the heap" + of, "MB/min",
                    new Spread(SoakMinute.slope(minutes, SoakMinute::heapMb)), GROWTH_MB));
            add(Row.told(name(), "webhook to socket, p50" + of, "ms", SoakMinute.spread(minutes, SoakMinute::p50)));
            add(Row.told(name(), "webhook to socket, p99" + of, "ms", SoakMinute.spread(minutes, SoakMinute::p99)));
            add(Row.atMost(name(), "drift of the p99, last third to first" + of, "%",
                    new Spread(SoakMinute.drift(minutes)), DRIFT));
            add(Row.atMost(name(), "most events waiting for the broker" + of, "",
                    new Spread(SoakMinute.spread(minutes, SoakMinute::waiting).most()),
                    (double) WAITING_SECONDS * rate));
            add(Row.told(name(), "deliveries refused and made again" + of, "", new Spread(refused)));
            if (gone > 0) {
                report.say("the socket of the screen was closed by the hub");
            }
        }

        private void add(Row row) {
            String faults = lost == 0 ? seen.faults() : lost + " lost or doubled " + seen.faults();
            report.add(faults.isEmpty() ? row : row.spoilt(faults));
        }
    }
}
