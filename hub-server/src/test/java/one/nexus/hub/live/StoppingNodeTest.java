package one.nexus.hub.live;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.FreshDatabases;
import one.nexus.hub.GivenServers;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A hub that stops says so to whoever watches. */
class StoppingNodeTest {

    @Test
    void asksItsScreensToComeBack() throws Exception {
        Screen screen;
        try (ApplicationContext node = GivenServers.node(FreshDatabases.addresses())) {
            EmbeddedServer hub = node.getBean(EmbeddedServer.class).start();
            screen = Screen.open(hub.getURI(), node.getBean(People.class).founded("Clínica Sol").browser());
        }
        assertThat(screen.closedWith()).isEqualTo(1012);
    }
}
