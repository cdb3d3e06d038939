package one.nexus.hub.team.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Every change, asked for by a page of another site in the browser of somebody who is signed in (quality.md B15). */
@MicronautTest(transactional = false)
class CrossSiteTest {

    private static final List<Map<String, String>> FOREIGN = List.of(
            Map.of("Origin", "http://evil.example", "Sec-Fetch-Site", "cross-site"),
            Map.of("Origin", "null", "Sec-Fetch-Site", "cross-site"),
            Map.of("Origin", "http://evil.example", "Sec-Fetch-Site", ""),
            Map.of("Origin", "null", "Sec-Fetch-Site", ""),
            Map.of("Origin", "", "Sec-Fetch-Site", "same-site"),
            Map.of("Origin", "", "Sec-Fetch-Site", ""),
            Map.of("Origin", "http://evil.example", "Sec-Fetch-Site", "same-origin"),
            Map.of("Origin", "http://evil.example", "Sec-Fetch-Site", "cross-site", "Content-Type", "text/plain"),
            Map.of("Origin", "http://evil.example", "Sec-Fetch-Site", "", "Content-Type",
                    "application/x-www-form-urlencoded"));

    @Inject
    Routes routes;

    @Inject
    TenantObjects objects;

    @Inject
    People people;

    @TestFactory
    Stream<DynamicTest> refusesWhatAnotherSiteAsksFor() {
        var owner = people.founded("Clínica Sol");
        return routes.all().stream()
                .filter(route -> route.template().startsWith("/api/") && !isSafe(route.method()))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    for (Map<String, String> headers : FOREIGN) {
                        Browser page = owner.browser().holding(owner.browser().session());
                        route.typed(page);
                        headers.forEach(page::with);
                        var answer = page.send(route.method().name(), route.filled("1"), objects.body(route));
                        assertThat(answer.status()).as("%s: %s", headers, answer.text()).isEqualTo(403);
                    }
                }));
    }

    /** A change in the clothes of a reading request stays a reading request. */
    @TestFactory
    Stream<DynamicTest> takesNoOtherMethodThanTheOneThatWasUsed() {
        var owner = people.founded("Clínica Sol");
        return Stream.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")
                .map(header -> DynamicTest.dynamicTest(header, () -> {
                    Browser page = owner.browser().holding(owner.browser().session());
                    page.with(header, "DELETE");
                    Object session = page.get("/api/team/sessions").list().getFirst().get("id");
                    page.get("/api/team/sessions/" + session + "?_method=DELETE");
                    assertThat(page.get("/api/team/me").status()).isEqualTo(200);
                }));
    }

    private static boolean isSafe(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }
}
