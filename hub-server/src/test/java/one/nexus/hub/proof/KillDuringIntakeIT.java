package one.nexus.hub.proof;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A webhook that was answered 200 is committed: it survives {@code kill -9}, and a sender's retry does not double it. */
class KillDuringIntakeIT {

    private static final int WEBHOOKS = 2_000;
    private static final int CUSTOMERS = 40;
    private static final int A_SECOND = 1_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void everyAcknowledgedMessageIsThereOnceAfterAKill() throws Exception {
        Ledger ledger = new Ledger();
        try (FakeWaha waha = new FakeWaha(); HubProcess hub = HubProcess.start()) {
            HubClient ana = new HubClient(hub.address());
            ana.setUp(hub.setUpToken());
            ana.connect(waha);
            try (Watcher screen = new Watcher(ana);
                    Traffic traffic = new Traffic(new Webhooks(waha.hook()), ledger, CUSTOMERS)) {
                CompletableFuture<Void> all = traffic.begin(WEBHOOKS, A_SECOND);
                await().atMost(SOON).until(() -> traffic.accepted() >= WEBHOOKS / 2);
                hub.kill();
                assertThat(traffic.accepted()).isLessThan(WEBHOOKS);
                long killed = System.nanoTime();
                hub.restart();
                Duration recovery = Duration.ofNanos(System.nanoTime() - killed);
                await().atMost(SOON).until(() -> traffic.accepted() == WEBHOOKS && all.isDone());
                Stored stored = Stored.of(hub);
                await().atMost(SOON).until(() -> Verdict.allShown(stored, List.of(screen)));
                await().atMost(SOON).until(() -> stored.unpublished() == 0);
                assertThat(ledger.size()).isEqualTo(WEBHOOKS);
                assertThat(stored.messages()).hasSize(WEBHOOKS);
                assertThat(new Threads(ana).texts()).containsExactlyInAnyOrderElementsOf(
                        stored.messages().stream().map(Stored.Row::body).toList());
                Fault.judge("F1 kill -9 of the hub in 2,000 webhooks", 1, Verdict.of(ledger, stored, List.of(screen)),
                        recovery);
            }
        }
    }
}
