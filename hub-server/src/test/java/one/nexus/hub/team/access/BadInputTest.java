package one.nexus.hub.team.access;

import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.Body;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.platform.web.Needs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every value that every route reads, from its address and its body, in every form that a stranger may give it: taken as
 * it is or refused, never a failure of the hub, and never a word of what lies behind (quality.md B3 to B6, B19).
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    @Inject
    Routes routes;

    @Inject
    TenantObjects objects;

    @Inject
    People people;

    @Inject
    JsonMapper json;

    private TenantObjects.Made made;
    private People.Signed owner;
    private Browser program;

    @BeforeAll
    void anOrganisation() {
        owner = people.founded("Clínica " + TenantObjects.CANARY);
        made = objects.of(owner);
        program = program(owner);
    }

    @TestFactory
    Stream<DynamicTest> isTakenOrRefusedInTheBodyOf() {
        return writes().map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
            Map<String, Object> fine = fine(route);
            for (String field : fields(route)) {
                HostileValues.inBodies().forEach((name, value) -> {
                    Map<String, Object> body = new HashMap<>(fine);
                    body.put(field, value);
                    var answer = program.send(route.method().name(), address(route), Optional.of(write(body)));
                    assertHarmless(answer, field + " = " + name);
                });
            }
        }));
    }

    /** Whatever is not the caller's to decide is no field of any body (mass assignment). */
    @TestFactory
    Stream<DynamicTest> refusesFieldsThatAreNotTheCallersIn() {
        return writes().map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
            List<String> known = fields(route);
            for (String field : HostileValues.ownFields()) {
                if (!known.contains(field) && takesBody(route)) {
                    Map<String, Object> body = new HashMap<>(fine(route));
                    body.put(field, 1);
                    var answer = program.send(route.method().name(), address(route), Optional.of(write(body)));
                    assertThat(answer.status()).as("%s: %s", field, answer.text()).isEqualTo(400);
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> isTakenOrRefusedInTheAddressOf() {
        return ours().map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
            for (String value : HostileValues.inAddresses()) {
                if (!route.variables().isEmpty() && !value.isEmpty()) {
                    assertHarmless(program.send(route.method().name(), route.filled(value), objects.body(route)),
                            "id " + value);
                }
                if (route.method() == HttpMethod.GET) {
                    for (String name : queries(route)) {
                        assertHarmless(program.get(address(route) + "?" + name + "=" + value),
                                name + "=" + value);
                    }
                }
            }
        }));
    }

    /** A list sorts and filters by what it was built to, and a name it does not know changes nothing. */
    @TestFactory
    Stream<DynamicTest> sortsByNoNameOfTheCallersIn() {
        return ours().filter(route -> route.method() == HttpMethod.GET)
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    int plain = program.get(address(route)).status();
                    for (String name : HostileValues.names()) {
                        var answer = program.get(address(route) + "?" + name + "=id%20desc,(select%20pg_sleep(5))");
                        assertThat(answer.status()).as("%s: %s", name, answer.text()).isIn(plain, 400);
                    }
                }));
    }

    /** The token's organisation counts, whatever else a request names (quality.md B3). */
    @TestFactory
    Stream<DynamicTest> believesNoOtherOrganisationIn() {
        String id = owner.organisation().toString();
        Browser stranger = program(people.founded("Oficina Lua"));
        for (String header : List.of("X-Organisation-Id", "X-Org-Id", "X-Tenant-Id", "X-Account-Id", "nexus.org")) {
            stranger.with(header, id);
        }
        String query = "?organisation=%1$s&org=%1$s&orgId=%1$s&org_id=%1$s&tenant_id=%1$s&account_id=%1$s"
                .formatted(id);
        return ours().filter(route -> route.method() == HttpMethod.GET && route.variables().isEmpty())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    int plain = stranger.get(route.filled("")).status();
                    var answer = stranger.get(route.filled("") + query);
                    assertThat(answer.status()).isIn(plain, 400);
                    assertThat(answer.text()).doesNotContain(TenantObjects.CANARY);
                }));
    }

    private static void assertHarmless(Browser.Answer answer, String what) {
        assertThat(answer.status()).as("%s: %s", what, answer.text()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.text()).as(what).doesNotContainIgnoringCase("exception", "postgres", "one.nexus",
                    "select ",
                    "micronaut", "jackson");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(what)
                    .startsWith("application/problem+json");
        }
        assertThat(answer.headers().allValues("Set-Cookie")).as(what).noneMatch(cookie -> cookie.startsWith("x="));
    }

    private Browser program(People.Signed owner) {
        Object token = owner.browser().post("/api/team/tokens", Map.of("name", "bad input")).at("token");
        return people.stranger().with("Authorization", "Bearer " + token);
    }

    private Stream<Routes.Route> ours() {
        return routes.all().stream().filter(route -> route.template().startsWith("/api/"))
                .filter(route -> route.method() != HttpMethod.HEAD && route.method() != HttpMethod.DELETE)
                .filter(route -> !route.template().endsWith("/sign-out"));
    }

    private Stream<Routes.Route> writes() {
        return ours().filter(route -> route.method() != HttpMethod.GET && !route.form());
    }

    private String address(Routes.Route route) {
        return route.needs().equals(Needs.NOTHING) ? route.filled("made-up") : made.address(route);
    }

    private static boolean takesBody(Routes.Route route) {
        return bodyOf(route).isPresent();
    }

    private static Optional<Argument<?>> bodyOf(Routes.Route route) {
        return route.arguments().stream().filter(argument -> argument.isAnnotationPresent(Body.class)).findFirst();
    }

    /** The fields of the record that the route reads; of a route that reads a tree, those it is sent. */
    private List<String> fields(Routes.Route route) {
        List<String> named = bodyOf(route)
                .flatMap(body -> BeanIntrospector.SHARED.findIntrospection(body.getType()))
                .map(type -> Arrays.stream(type.getPropertyNames()).toList()).orElse(List.of());
        return named.isEmpty() || named.size() > 20 ? List.copyOf(fine(route).keySet()) : named;
    }

    private static List<String> queries(Routes.Route route) {
        List<String> names = new ArrayList<>();
        route.arguments().stream().map(Argument::getName)
                .filter(name -> !List.of("caller", "signedIn", "request").contains(name))
                .filter(name -> !route.variables().contains(name)).forEach(names::add);
        return names;
    }

    private Map<String, Object> fine(Routes.Route route) {
        String body = objects.body(route).orElse("{}");
        try {
            return json.readValue(body, Argument.mapOf(String.class, Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String write(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
