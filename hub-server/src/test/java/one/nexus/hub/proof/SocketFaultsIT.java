package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F8 and F9: many screens that stop reading, and many that come back at the same moment. */
@Tag("faults")
class SocketFaultsIT {

    private static final int DEAF = 1_000;
    /** Files of the hub that have nothing to do with its screens, such as connections to its database. */
    private static final int OTHERS = 50;
    private static final int CROWD = 10_000;
    private static final int AT_ONCE = 500;
    private static final long COME_BACK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int A_SECOND = 50;
    private static final int PING_SECONDS = 10;
    private static final Duration SOON = Duration.ofSeconds(180);
    private static final Duration LET_GO = Duration.ofSeconds(20);
    /** What one socket may hold of the hub's memory, and a little for the socket itself. */
    private static final long KILOBYTES_EACH = 256 + 64;
    /** What the launcher gives the hub for its heap, and what the JVM takes for itself. */
    private static final long KILOBYTES_OF_HEAP = (768 + 256) * 1024;

    /** So long that a screen is soon too far behind. */
    private static final int LONG_TEXT = 12_000;
    private static final int A_SECOND_LONG = 8;
    /** So many fill what is handed to the network for a screen, and not all that may wait for it. */
    private static final int FILLING = 100;
    private static final int MOST = 1_500;
    private static final int MEASURED = 150;
    private static final int A_SECOND_MEASURED = 5;
    /** What the hub promises to whoever looks at a screen; below it nobody notices a difference. */
    private static final double PROMISED_MILLIS = 250;
    /** What is beyond, in so few, is the machine's: its one or two longest pauses. */
    private static final double SLOWEST = .9;

    /** The test is one person at one address, and stands for many at theirs. */
    private static final Map<String, String> MANY_PEOPLE = Map.of("NEXUS_LIMITS_CALLER", "100000",
            "NEXUS_LIMITS_CALLER_AT_ONCE", "100000", "NEXUS_LIMITS_ADDRESS", "100000", "NEXUS_LIMITS_ADDRESS_AT_ONCE",
            "100000");

    @TempDir
    Path folder;

    private final Queue<BareScreen> screens = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
    private PostgresNode postgres;
    private Stage stage;

    @BeforeEach
    void aHubAtWork() throws Exception {
        postgres = new PostgresNode(folder);
        stage = Stage.on(postgres, MANY_PEOPLE);
        stage.busy(100, A_SECOND);
        stage.settled();
        heart.scheduleWithFixedDelay(() -> screens.forEach(BareScreen::ping), 0, PING_SECONDS, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        heart.shutdownNow();
        for (BareScreen screen : screens) {
            screen.close();
        }
        try (PostgresNode node = postgres; Stage set = stage) {
            assertThat(List.of(node, set)).doesNotContainNull();
        }
    }

    /** They say that they are there and take nothing: neither silence nor the end of a connection tells of them. */
    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void aThousandThatReadNothingAreLetGoAndNobodyElseWaits() throws Exception {
        open(DEAF, "", Long.MAX_VALUE);
        try (Watcher slow = new Watcher(stage.ana())) {
            Sample allRead = measured();
            screens.forEach(BareScreen::deafen);
            slow.deafen();
            int files = stage.hub().files();
            stage.traffic().writeLong(LONG_TEXT);
            said(FILLING, A_SECOND_LONG);
            stage.traffic().writeLong(0);
            Sample noneReads = measured();
            assertThat(letGo()).as("screens let go before they were too far behind").isZero();

            stage.traffic().writeLong(LONG_TEXT);
            // a second at a time: whoever is let go can be told for five
            for (int number = 0; letGo() <= DEAF && number < MOST; number += A_SECOND_LONG) {
                said(A_SECOND_LONG, A_SECOND_LONG);
            }
            assertThat(letGo()).as("screens let go").isGreaterThan(DEAF);
            slow.hear();
            stage.also(slow);
            long over = System.nanoTime();
            await().atMost(LET_GO).until(() -> stage.hub().files() <= files - DEAF + OTHERS);
            Duration recovery = Duration.ofNanos(System.nanoTime() - over);
            long most = stage.hub().mostKilobytes();
            stage.judge("F8 a thousand sockets that read nothing", 8, recovery,
                    figures(allRead, noneReads, most));

            assertThat(slow.endings()).as("what a slow screen is told").isNotEmpty().containsOnly(1013);
            assertThat(stage.screen().endings()).as("sockets of those who read that ended").isEmpty();
            assertThat(most).as("kilobytes of the hub").isLessThan(KILOBYTES_OF_HEAP + DEAF * KILOBYTES_EACH);
            assertThat(noneReads.percentile(SLOWEST)).as("%s, and when all read %s", noneReads, allRead)
                    .isLessThan(Math.max(PROMISED_MILLIS, 1.2 * allRead.percentile(SLOWEST)));
            assertThat(stage.health("sockets")).isEqualTo("warning");
        }
    }

    private static Map<String, Long> figures(Sample allRead, Sample noneReads, long most) {
        return Map.of("p90MillisAllRead", Math.round(allRead.percentile(SLOWEST)), "p90MillisNoneReads",
                Math.round(noneReads.percentile(SLOWEST)), "p99MillisAllRead", Math.round(allRead.percentile(.99)),
                "p99MillisNoneReads", Math.round(noneReads.percentile(.99)), "megabytesMost", most / 1024);
    }

    /** How long messages take to a screen that reads. */
    private Sample measured() throws Exception {
        long begun = System.nanoTime();
        said(MEASURED, A_SECOND_MEASURED);
        return stage.delays(begun);
    }

    private long letGo() throws Exception {
        return (long) stage.ana().metric("nexus_live_slow_total");
    }

    /** Lets {@code count} messages come in and waits until they are shown to who reads. */
    private void said(int count, int perSecond) {
        stage.traffic().begin(count, perSecond).join();
        await().atMost(SOON).until(() -> Verdict.allShown(stage.stored(), List.of(stage.screen())));
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void tenThousandComeBackAtOnce() throws Exception {
        String seen = stage.screen().cursor();
        long from = stage.screen().shown().getLast();
        stage.busy(20, A_SECOND);
        stage.settled();
        long memory = stage.hub().kilobytes();
        long begun = System.nanoTime();
        stage.traffic().begin(100, 10);
        open(CROWD, seen, from);
        Duration recovery = Duration.ofNanos(System.nanoTime() - begun);
        screens.forEach(stage::also);
        stage.judge("F9 ten thousand come back at once", 9, recovery,
                Map.of("megabytesTaken", (stage.hub().mostKilobytes() - memory) / 1024, "megabytesMost",
                        stage.hub().mostKilobytes() / 1024));
        assertThat(stage.traffic().answers(begun)).isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(stage.screen().endings()).isEmpty();
    }

    /** As the console does, each screen tries again until it is let in. */
    private void open(int count, String seen, long from) throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        long end = System.nanoTime() + SOON.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < count; number++) {
                places.acquire();
                threads.execute(() -> {
                    while (!opened(seen, from) && System.nanoTime() < end) {
                        LockSupport.parkNanos(COME_BACK_NANOS);
                    }
                    places.release();
                });
            }
        }
        assertThat(screens).hasSize(count);
    }

    private boolean opened(String seen, long from) {
        try {
            var screen = new BareScreen(stage.ana(), seen, from);
            screens.add(screen);
            screen.listen();
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | AssertionError refused) {
            return false;
        }
    }
}
