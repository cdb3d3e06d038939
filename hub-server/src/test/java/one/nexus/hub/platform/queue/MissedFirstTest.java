package one.nexus.hub.platform.queue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;
import one.nexus.hub.FreshDatabases;
import one.nexus.hub.platform.settings.Addresses;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever looks for what was missed while the broker was away must not find that something newer has come already. */
class MissedFirstTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int NEWER = 10;

    @Test
    void nothingIsReadBeforeEverybodyKnowsThatSomethingMayBeMissing() throws Exception {
        Addresses servers = FreshDatabases.addresses();
        Broker teller = new Broker(servers);
        Broker hearer = new Broker(servers);
        List<String> order = new CopyOnWriteArrayList<>();
        hearer.consume(Consumption.live("missed", delivery -> {
            order.add("read");
            delivery.acknowledge();
        }));
        hearer.onConnected(() -> {
            tell(teller);
            order.add("looked");
        });
        try (var context = ApplicationContext.builder().build()) {
            teller.onApplicationEvent(new StartupEvent(context));
            await().atMost(SOON).until(teller::connected);
            hearer.onApplicationEvent(new StartupEvent(context));
            await().atMost(SOON).until(() -> order.size() == NEWER + 1);
            assertThat(order).startsWith("looked");
        } finally {
            hearer.close();
            teller.close();
        }
    }

    private static void tell(Broker teller) {
        try {
            for (int number = 1; number <= NEWER; number++) {
                teller.publish(List.of(
                        new Message("thing.happened", "missed-" + number, "", "{}".getBytes(StandardCharsets.UTF_8))));
            }
        } catch (BrokerAway away) {
            throw new IllegalStateException(away);
        }
    }
}
