package one.nexus.hub.proof;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * F15: the hub is told to stop, at moments of chance, while webhooks arrive. It answers 2xx to none that it does not commit,
 * however far its stopping has come, and its broker stays until it has finished.
 */
@Tag("faults")
class StopCyclesIT {

    private static final long SEED = 15;
    private static final int STOPS = 8;
    private static final int A_LIFE = 1_000;
    private static final int WEBHOOKS = STOPS * A_LIFE;
    private static final int CUSTOMERS = 200;
    private static final int A_SECOND = 500;
    private static final Duration SOON = Duration.ofSeconds(120);

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void takesNothingThatItDoesNotKeep() throws Exception {
        var chance = new Random(SEED);
        Ledger ledger = new Ledger();
        try (FakeWaha waha = new FakeWaha(); HubProcess hub = HubProcess.start()) {
            HubClient ana = new HubClient(hub.address());
            ana.setUp(hub.setUpToken());
            ana.connect(waha);
            try (Watcher screen = new Watcher(ana);
                    Traffic traffic = new Traffic(new Webhooks(waha.hook()), ledger, CUSTOMERS)) {
                Duration longest = Duration.ZERO;
                for (int life = 1; life <= STOPS; life++) {
                    traffic.begin(A_LIFE, A_SECOND);
                    int until = traffic.accepted() + 1 + chance.nextInt(A_LIFE - 1);
                    await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> traffic.accepted() >= until);
                    long told = System.nanoTime();
                    hub.stop();
                    hub.restart();
                    Duration back = Duration.ofNanos(System.nanoTime() - told);
                    longest = back.compareTo(longest) > 0 ? back : longest;
                }
                await().atMost(SOON).until(() -> traffic.accepted() == WEBHOOKS);
                Stored stored = Stored.of(hub);
                await().atMost(SOON).until(() -> Verdict.allShown(stored, List.of(screen)));
                await().atMost(SOON).until(() -> stored.unpublished() == 0);
                Fault.judge("F15 the hub is stopped in webhooks, 8 times", SEED,
                        Verdict.of(ledger, stored, List.of(screen)), longest);
                assertThat(hub.output()).doesNotContain("message broker is away");
            }
        }
    }
}
