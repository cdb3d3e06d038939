package one.nexus.hub.team.signin;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Alone in its class: afterwards the address of every test has to wait. */
@MicronautTest(transactional = false)
class SprayTest {

    @Inject
    People people;

    /** One password at many names, from one place: the place has to wait, and many at once win nothing. */
    @Test
    void makesASprayWait() {
        Set<Integer> statuses = IntStream.range(0, 160).parallel()
                .mapToObj(i -> tries("spray" + i + "@one-nexus.example", "x".repeat(300)).status())
                .collect(Collectors.toSet());
        assertThat(statuses).contains(429).doesNotContain(200, 500);
        assertThat(tries("spray@one-nexus.example", "any password").headers().firstValue("Retry-After")).isPresent();
    }

    private Browser.Answer tries(String email, String password) {
        return people.stranger().post("/api/team/sign-in", Map.of("email", email, "password", password));
    }
}
