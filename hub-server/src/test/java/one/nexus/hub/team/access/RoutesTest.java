package one.nexus.hub.team.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.Permission;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class RoutesTest {

    /** Each has a guard of its own (a token in the address, a signature, an API key) or nothing to hide. */
    private static final List<String> OPEN = List.of("/api/team/set-up", "/api/team/sign-in", "/api/team/sign-up",
            "/api/team/invitations/by-token/", "/webhooks/", "/programs/", "/practice-waha/api/", "/demo-waha/api/",
            "/files/",
            "/letters/",
            "/live", "/chat/{token}",
            "/health/", "/metrics", "/openapi.yml", "/api-docs");

    @Inject
    Routes routes;

    @Inject
    People people;

    @Test
    void everyRouteDeclaresAKnownNeed() {
        assertThat(routes.all()).isNotEmpty()
                .allSatisfy(route -> assertThat(route.needs()).as("%s of %s needs", route, route.controller())
                        .matches(
                                needs -> needs.equals(Needs.NOTHING) || needs.equals(Needs.SIGN_IN)
                                        || Permission.ALL.contains(needs),
                                "nothing, sign-in or a known permission"));
    }

    /** A new route that anybody may call has to be thought about: it is added here by hand. */
    @Test
    void onlyTheseRoutesAreOpenToAnybody() {
        assertThat(
                routes.all().stream().filter(route -> route.needs().equals(Needs.NOTHING)).map(Routes.Route::template))
                .allMatch(template -> OPEN.stream().anyMatch(template::startsWith), "is one of the open ones");
    }

    @TestFactory
    Stream<DynamicTest> asksForASignInOn() {
        return routes.all().stream().filter(route -> !route.needs().equals(Needs.NOTHING)).map(route -> DynamicTest
                .dynamicTest(route.toString(), () -> {
                    var answer = route.typed(people.stranger()).send(route.method().name(), route.filled("1"),
                            route.body());
                    assertThat(answer.status()).isEqualTo(401);
                    if (route.method() != HttpMethod.HEAD) {
                        assertThat(answer.at("code")).isEqualTo("sign-in");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> takesNoMadeUpCredentialOn() {
        return routes.all().stream().filter(route -> !route.needs().equals(Needs.NOTHING)).map(route -> DynamicTest
                .dynamicTest(route.toString(), () -> {
                    var forged = people.stranger().with("Authorization", "Bearer made-up");
                    assertThat(
                            route.typed(forged).send(route.method().name(), route.filled("1"), route.body()).status())
                            .isEqualTo(401);
                }));
    }
}
