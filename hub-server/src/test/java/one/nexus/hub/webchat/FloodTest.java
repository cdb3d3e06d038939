package one.nexus.hub.webchat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Strangers may do so much and no more. */
@MicronautTest(transactional = false)
@Property(name = "nexus.webchat.visits-at-once", value = "4")
@Property(name = "nexus.webchat.sockets", value = "2")
class FloodTest {

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    @Test
    void nobodyFloodsIt() {
        Shop shop = Shop.open(hub.getURI(), people);
        Panel panel = shop.panel().begun(Map.of());
        List<Integer> answers = IntStream.range(0, 20).mapToObj(i -> panel.say("word-number-" + i, "Oi").status())
                .toList();
        assertThat(answers.subList(0, 15)).containsOnly(201);
        assertThat(answers).contains(429);
        assertThat(panel.words()).hasSizeBetween(15, 16);

        panel.listening();
        Panel second = shop.panel().holding(panel.visit()).listening();
        Panel third = shop.panel().holding(panel.visit());
        third.open(third.ticket(), hub.getURI().toString()).join();
        assertThat(third.closedWith()).isEqualTo(1008);
        assertThat(second.get("/messages").status()).isEqualTo(200);

        List<Integer> visits = IntStream.range(0, 8).mapToObj(i -> shop.panel().begin(Map.of()).status()).toList();
        assertThat(visits).startsWith(201).endsWith(429);
    }
}
