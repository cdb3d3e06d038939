package one.nexus.hub.team.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.ForeignIds;
import one.nexus.hub.People;
import one.nexus.hub.platform.web.Needs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** One organisation asks for every object of another, by every route: it is told that there is none (quality.md B1). */
@MicronautTest(transactional = false)
class IsolationTest {

    private static final String CANARY = "canary-7f3a91";

    @Inject
    Routes routes;

    @Inject
    List<ForeignIds> suppliers;

    @Inject
    People people;

    @Inject
    JsonMapper json;

    @TestFactory
    Stream<DynamicTest> seesNothingOfAnotherOrganisationBy() {
        var owner = people.founded("Clínica " + CANARY);
        // a token and not a session: some of the routes end sessions
        Object token = people.founded("Oficina Lua").browser().post("/api/team/tokens", Map.of("name", "all routes"))
                .at("token");
        var stranger = people.stranger().with("Authorization", "Bearer " + token);
        Map<String, String> ids = new HashMap<>();
        Map<String, Map<String, Object>> bodies = new HashMap<>();
        suppliers.forEach(supplier -> {
            ids.putAll(supplier.made(owner, CANARY));
            bodies.putAll(supplier.bodies());
        });
        return routes.all().stream()
                .filter(route -> !route.needs().equals(Needs.NOTHING) && route.template().startsWith("/api/"))
                // signing out comes last: the stranger has to be somebody for all others
                .sorted(Comparator.comparing(route -> route.template().endsWith("/sign-out")))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var answer = stranger.send(route.method().name(), filled(route, ids),
                            body(route, bodies));
                    assertThat(answer.text()).doesNotContain(CANARY);
                    assertThat(answer.status()).as(answer.text()).isLessThan(500);
                    if (!route.variables().isEmpty()) {
                        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
                    }
                }));
    }

    /** The address with the ids of the other organisation's objects. */
    private static String filled(Routes.Route route, Map<String, String> ids) {
        String path = route.template();
        for (String variable : route.variables()) {
            String place = route.template().substring(0,
                    route.template().indexOf("{" + variable) + variable.length() + 2);
            assertThat(ids).as("no ForeignIds supplies an id for %s", place).containsKey(place);
            path = path.replace("{" + variable + "}", ids.get(place));
        }
        return route.variables().isEmpty() ? route.filled("") : path;
    }

    private Optional<String> body(Routes.Route route, Map<String, Map<String, Object>> bodies) {
        if (route.method() == HttpMethod.GET || route.method() == HttpMethod.HEAD
                || route.method() == HttpMethod.DELETE) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.writeValueAsString(bodies.getOrDefault(route.toString(), Map.of())));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
