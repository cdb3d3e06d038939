package one.nexus.hub.platform.queue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import one.nexus.hub.FreshDatabases;
import one.nexus.hub.GivenServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.BrokerAddress;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.awaitility.Awaitility.await;

/** A RabbitMQ that is really stopped: whoever runs the hub is told within seconds, and told when it is back. */
class BrokerHealthTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final double GOOD = 0;
    private static final double BAD = 2;

    @Test
    void turnsRedWhileTheBrokerIsStoppedAndClearsByItself() throws Exception {
        Addresses fresh = FreshDatabases.addresses();
        try (var rabbit = new RabbitNode();
                var node = GivenServers.node(new Addresses(fresh.chat(), fresh.core(), new BrokerAddress(rabbit.url()),
                        fresh.storage()))) {
            await().atMost(SOON).until(() -> health(node), health -> health == GOOD);
            rabbit.stop();
            await().atMost(SOON).until(() -> health(node), health -> health == BAD);
            rabbit.start();
            await().atMost(SOON).until(() -> health(node), health -> health == GOOD);
        }
    }

    private static double health(ApplicationContext node) {
        return node.getBean(MeterRegistry.class).get("nexus.health").tag("of", "broker").gauge().value();
    }
}
