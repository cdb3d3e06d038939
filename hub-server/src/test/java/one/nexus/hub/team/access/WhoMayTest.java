package one.nexus.hub.team.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route, asked by everybody: each role of the organisation, each role of another one, programs with tokens, and those
 * who are nobody any more (quality.md B1). A route that the table does not name fails.
 */
@MicronautTest(transactional = false)
class WhoMayTest {

    private static final int SIGN_IN = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final WhoMay whoMay = WhoMay.agreed();

    @Inject
    Routes routes;

    @Inject
    TenantObjects objects;

    @Inject
    People people;

    @Inject
    Addresses addresses;

    /** Whoever asks. */
    private record Asker(String name, Role role, Browser browser) {}

    @Test
    void theTableNamesEveryRouteAndNoOther() {
        assertThat(routes.all().stream().filter(route -> route.method() != HttpMethod.HEAD).map(Routes.Route::toString))
                .containsExactlyInAnyOrderElementsOf(whoMay.rows().keySet());
    }

    /** HEAD is answered by the route of GET; that it has the same guard is asked once for each. */
    @Test
    void asksNoLessOfHead() {
        Browser nobody = people.stranger();
        assertThat(routes.all().stream().filter(route -> route.method() == HttpMethod.HEAD)
                .filter(route -> whoMay.of(route).filter(WhoMay.Least.ANYBODY::equals).isEmpty()))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(ask(route, route.filled("1"), nobody).status()).isEqualTo(SIGN_IN));
    }

    @TestFactory
    Stream<DynamicNode> keepsTo() throws SQLException {
        var owner = people.founded("Clínica " + TenantObjects.CANARY);
        TenantObjects.Made made = objects.of(owner);
        List<Asker> own = roles(owner, "own ");
        List<Asker> foreign = roles(people.founded("Oficina Lua"), "foreign ");
        Map<String, Browser> nobodies = nobodies(owner);
        return routes.all().stream()
                .filter(route -> route.template().startsWith("/api/") && route.method() != HttpMethod.HEAD)
                .filter(route -> whoMay.of(route).filter(WhoMay.Least.ANYBODY::equals).isEmpty())
                // signing out comes last: everybody has to be somebody for all others
                .sorted(Comparator.comparing(route -> route.template().endsWith("/sign-out")))
                .map(route -> DynamicContainer.dynamicContainer(route.toString(), Stream.of(
                        nobodies.entrySet().stream().map(nobody -> DynamicTest.dynamicTest(nobody.getKey(),
                                () -> isSentToTheSignIn(route, made, nobody.getValue()))),
                        foreign.stream().map(asker -> DynamicTest.dynamicTest(asker.name(),
                                () -> findsNothing(route, made, asker))),
                        own.stream().map(asker -> DynamicTest.dynamicTest(asker.name(),
                                () -> isLetInByRole(route, made, asker))))
                        .flatMap(tests -> tests)));
    }

    private void isSentToTheSignIn(Routes.Route route, TenantObjects.Made made, Browser nobody) {
        var answer = ask(route, made.address(route), nobody);
        assertThat(answer.status()).as(answer.text()).isEqualTo(SIGN_IN);
        assertThat(answer.text()).doesNotContain(TenantObjects.CANARY);
    }

    /** Who has the right at home is told that there is no such object; who has not is told that, whatever the object. */
    private void findsNothing(Routes.Route route, TenantObjects.Made made, Asker asker) {
        var answer = ask(route, made.address(route), asker.browser());
        assertThat(answer.text()).doesNotContain(TenantObjects.CANARY);
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        if (!admits(route, asker)) {
            assertThat(answer.status()).isEqualTo(FORBIDDEN);
            assertThat(ask(route, route.filled(TenantObjects.ABSENT), asker.browser()).status()).isEqualTo(FORBIDDEN);
        } else if (!route.variables().isEmpty()) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(NOT_FOUND);
        }
    }

    /** Who may is asked with an id nobody has, so that nothing is lost; who may not, with one that is there. */
    private void isLetInByRole(Routes.Route route, TenantObjects.Made made, Asker asker) {
        if (admits(route, asker)) {
            var answer = ask(route, route.filled(TenantObjects.ABSENT), asker.browser());
            assertThat(answer.status()).as(answer.text()).isLessThan(500).isNotIn(SIGN_IN, FORBIDDEN);
        } else {
            var answer = ask(route, made.address(route), asker.browser());
            assertThat(answer.status()).as(answer.text()).isEqualTo(FORBIDDEN);
            assertThat(answer.text()).doesNotContain(TenantObjects.CANARY);
        }
    }

    private boolean admits(Routes.Route route, Asker asker) {
        return whoMay.of(route).orElseThrow(() -> new AssertionError("who-may.txt does not name " + route))
                .admits(asker.role());
    }

    private Browser.Answer ask(Routes.Route route, String address, Browser browser) {
        var answer = route.typed(browser).send(route.method().name(), address, objects.body(route));
        browser.with("Content-Type", "");
        return answer;
    }

    private List<Asker> roles(People.Signed administrator, String whose) {
        OrganisationId organisation = administrator.organisation();
        List<Asker> askers = new ArrayList<>();
        askers.add(new Asker(whose + "program of an administrator", Role.ADMINISTRATOR,
                program(administrator.browser())));
        askers.add(new Asker(whose + "administrator", Role.ADMINISTRATOR, administrator.browser()));
        for (Role role : List.of(Role.MANAGER, Role.AGENT)) {
            askers.add(new Asker(whose + role.code(), role, people.joined(organisation, role).browser()));
        }
        return askers;
    }

    private Browser program(Browser administrator) {
        return people.stranger().with("Authorization", "Bearer " + token(administrator).get("token"));
    }

    private static Map<String, Object> token(Browser administrator) {
        return administrator.post("/api/team/tokens", Map.of("name", "all routes")).json();
    }

    private Map<String, Browser> nobodies(People.Signed owner) throws SQLException {
        Map<String, Browser> nobodies = new LinkedHashMap<>();
        nobodies.put("nobody", people.stranger());
        Map<String, Object> revoked = token(owner.browser());
        owner.browser().delete("/api/team/tokens/" + revoked.get("id"));
        nobodies.put("revoked token", people.stranger().with("Authorization", "Bearer " + revoked.get("token")));
        var signedOut = people.joined(owner.organisation(), Role.ADMINISTRATOR);
        Browser left = signedOut.browser().holding(signedOut.browser().session());
        signedOut.browser().post("/api/team/sign-out", Map.of());
        nobodies.put("session that was signed out", left);
        var gone = people.joined(owner.organisation(), Role.ADMINISTRATOR);
        Browser programOfTheGone = program(gone.browser());
        owner.browser().patch("/api/team/members/" + gone.user(), Map.of("active", false));
        nobodies.put("session of a deactivated member", gone.browser());
        nobodies.put("token of a deactivated member", programOfTheGone);
        var late = people.joined(owner.organisation(), Role.ADMINISTRATOR);
        expire(late);
        nobodies.put("expired session", late.browser());
        return nobodies;
    }

    private void expire(People.Signed late) throws SQLException {
        try (var connection = TestServers.connect(TestServers.superuser(addresses.core()));
                var statement = connection.prepareStatement(
                        "UPDATE session SET ends_at = now() - interval '1 second' WHERE user_id = ?")) {
            statement.setLong(1, late.user().value());
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
