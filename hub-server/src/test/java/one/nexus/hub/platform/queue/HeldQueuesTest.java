package one.nexus.hub.platform.queue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;
import one.nexus.hub.FreshDatabases;
import one.nexus.hub.platform.settings.Addresses;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.awaitility.Awaitility.await;

/** A broker holds the queues of a connection that is dead for as long as it takes it for alive; the node must not wait. */
class HeldQueuesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NODE = "held";

    @Test
    void comesBackWhileTheBrokerHoldsTheQueuesOfItsLostConnection() throws Exception {
        Addresses servers = FreshDatabases.addresses();
        Broker lost = reading(servers);
        Broker back = reading(servers);
        try (var context = ApplicationContext.builder().build()) {
            lost.onApplicationEvent(new StartupEvent(context));
            await().atMost(SOON).until(lost::connected);
            back.onApplicationEvent(new StartupEvent(context));
            await().atMost(SOON).until(back::connected);
        } finally {
            back.close();
            lost.close();
        }
    }

    private static Broker reading(Addresses servers) throws Exception {
        Broker broker = new Broker(servers);
        broker.consume(Consumption.live(NODE, Delivery::acknowledge));
        broker.consume(Consumption.whispers(NODE, Delivery::acknowledge));
        return broker;
    }
}
