package one.nexus.hub.proof;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/** F1: the hub is killed twenty times at moments of chance while twenty thousand webhooks arrive. */
@Tag("faults")
class KillCyclesIT {

    private static final long SEED = 1;
    private static final int KILLS = 20;
    private static final int WEBHOOKS = 20_000;
    private static final int A_LIFE = WEBHOOKS / KILLS;
    private static final int CUSTOMERS = 200;
    private static final int A_SECOND = 500;
    private static final Duration SOON = Duration.ofSeconds(120);

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void losesNothingInTwentyLives() throws Exception {
        var chance = new Random(SEED);
        Ledger ledger = new Ledger();
        try (FakeWaha waha = new FakeWaha(); HubProcess hub = HubProcess.start()) {
            HubClient ana = new HubClient(hub.address());
            ana.setUp(hub.setUpToken());
            ana.connect(waha);
            try (Watcher screen = new Watcher(ana);
                    Traffic traffic = new Traffic(new Webhooks(waha.hook()), ledger, CUSTOMERS)) {
                Duration longest = Duration.ZERO;
                for (int life = 1; life <= KILLS; life++) {
                    traffic.begin(A_LIFE, A_SECOND);
                    int until = traffic.accepted() + 1 + chance.nextInt(A_LIFE - 1);
                    await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> traffic.accepted() >= until);
                    hub.kill();
                    long killed = System.nanoTime();
                    hub.restart();
                    Duration back = Duration.ofNanos(System.nanoTime() - killed);
                    longest = back.compareTo(longest) > 0 ? back : longest;
                }
                await().atMost(SOON).until(() -> traffic.accepted() == WEBHOOKS);
                Stored stored = Stored.of(hub);
                await().atMost(SOON).until(() -> Verdict.allShown(stored, List.of(screen)));
                await().atMost(SOON).until(() -> stored.unpublished() == 0);
                Fault.judge("F1 kill -9 of the hub, 20 times", SEED, Verdict.of(ledger, stored, List.of(screen)),
                        longest);
            }
        }
    }
}
