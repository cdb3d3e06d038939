package one.nexus.hub.live;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.Browser;
import one.nexus.hub.FreshDatabases;
import one.nexus.hub.GivenServers;
import one.nexus.hub.People;
import one.nexus.hub.platform.queue.RabbitNode;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.BrokerAddress;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two nodes on one RabbitMQ, and a screen at each of them. */
class TwoNodesTest {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final int MANY = 40;

    /**
     * Whichever node something happens at, both screens show it, in the same order and once; within a second, which half of
     * what happened is enough to tell: a machine that is busy elsewhere holds up one or the other.
     */
    @Test
    void showTheSameWithinASecond() throws Exception {
        try (var rabbit = new RabbitNode()) {
            Addresses servers = on(rabbit);
            try (var one = GivenServers.node(servers); var two = GivenServers.node(servers)) {
                URI first = one.getBean(EmbeddedServer.class).start().getURI();
                URI second = two.getBean(EmbeddedServer.class).start().getURI();
                People.Signed ana = one.getBean(People.class).founded("Clínica Sol");
                untilBothHearOfHerRights(one, two);
                Screen here = Screen.open(first, ana.browser());
                Screen there = Screen.open(second, signedIn(second, ana.email()));
                List<Duration> taken = new ArrayList<>();
                for (long thing = 1; thing <= MANY; thing++) {
                    long begin = System.nanoTime();
                    (thing % 2 == 0 ? one : two).getBean(Things.class).happen(ana.organisation(), thing);
                    List<Long> all = LongStream.rangeClosed(1, thing).boxed().toList();
                    await().atMost(START).pollInterval(Duration.ofMillis(10))
                            .untilAsserted(() -> assertThat(List.of(here.things(), there.things()))
                                    .isEqualTo(List.of(all, all)));
                    taken.add(Duration.ofNanos(System.nanoTime() - begin));
                }
                assertThat(taken.stream().sorted().toList().get(taken.size() / 2)).isLessThan(A_SECOND);
            }
        }
    }

    /**
     * A node that has just started is not connected to its broker at once, and hears late that Ana was given her rights: it
     * closes the socket that she has by then, and leaves it to her screen to come back.
     */
    private static void untilBothHearOfHerRights(ApplicationContext... nodes) {
        await().atMost(START).until(() -> Stream.of(nodes)
                .allMatch(node -> node.getBean(Heard.class).of("member.changed")));
    }

    private static Browser signedIn(URI hub, String email) {
        var browser = new Browser(hub);
        assertThat(browser.post("/api/team/sign-in", Map.of("email", email, "password", People.PASSWORD)).status())
                .isEqualTo(200);
        return browser;
    }

    private static Addresses on(RabbitNode rabbit) {
        Addresses fresh = FreshDatabases.addresses();
        return new Addresses(fresh.chat(), fresh.core(), new BrokerAddress(rabbit.url()), fresh.storage());
    }
}
