package one.nexus.hub.platform.limit;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "nexus.limits.stranger", value = "1")
@Property(name = "nexus.limits.stranger-at-once", value = "5")
class StrangerLimitTest {

    @Inject
    People people;

    @Test
    void keepsAnAddressFromGuessing() {
        assertThat(IntStream.range(0, 20)
                .mapToObj(time -> people.stranger().get("/api/team/invitations/by-token/made-up" + time).status()))
                .startsWith(404, 404, 404, 404, 404).contains(429);
    }
}
