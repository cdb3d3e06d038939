package one.nexus.hub.team.access;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With the check of permissions taken out, every signed-in person may use every route, and still nobody sees another
 * organisation's rows: PostgreSQL holds the second wall. That the wall is what holds is seen by taking it down as well.
 */
@MicronautTest(transactional = false)
@Property(name = "test.open-doors", value = "true")
class SecondWallTest {

    @Inject
    Routes routes;

    @Inject
    TenantObjects objects;

    @Inject
    People people;

    @Inject
    Addresses addresses;

    /** Lets everybody through, without looking at what a route needs. */
    @Singleton
    @Replaces(NeedsRule.class)
    @Requires(property = "test.open-doors", value = "true")
    static class OpenDoors implements SecurityRule<HttpRequest<?>> {

        @Override
        public Publisher<SecurityRuleResult> check(@Nullable HttpRequest<?> request,
                @Nullable Authentication authentication) {
            return Publishers.just(SecurityRuleResult.ALLOWED);
        }
    }

    @Test
    void holdsAlone() throws SQLException {
        var owner = people.founded("Clínica " + TenantObjects.CANARY);
        TenantObjects.Made made = objects.of(owner);
        Browser agent = people.joined(people.founded("Oficina Lua").organisation(), Role.AGENT).browser();
        assertThat(agent.get("/api/team/tokens").status()).as("an agent passes the first wall").isEqualTo(200);
        assertThat(leaks(made, agent)).isEmpty();

        withoutRowSecurity(addresses.chat());
        withoutRowSecurity(addresses.core());
        assertThat(leaks(made, agent)).as("what the second wall held back").hasSizeGreaterThan(10);
    }

    /** The routes that show the canary, or answer anything but "not found" for the other organisation's object. */
    private List<String> leaks(TenantObjects.Made made, Browser agent) {
        return routes.all().stream()
                .filter(route -> !route.needs().equals(Needs.NOTHING) && route.template().startsWith("/api/"))
                .filter(route -> !route.template().endsWith("/sign-out"))
                .filter(route -> leaks(route, made, agent))
                .map(Routes.Route::toString)
                .collect(Collectors.toList());
    }

    private boolean leaks(Routes.Route route, TenantObjects.Made made, Browser agent) {
        var answer = route.typed(agent).send(route.method().name(), made.address(route), objects.body(route));
        agent.with("Content-Type", "");
        boolean found = !route.variables().isEmpty() && answer.status() != 404;
        return found || answer.text().contains(TenantObjects.CANARY);
    }

    private static void withoutRowSecurity(DatabaseAddress address) throws SQLException {
        try (var connection = TestServers.connect(TestServers.superuser(address));
                var statement = connection.createStatement()) {
            statement.execute("""
                DO $$ DECLARE t record; BEGIN
                    FOR t IN SELECT c.oid::regclass AS name FROM pg_class c
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity
                    LOOP EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', t.name); END LOOP;
                END $$
                """);
        }
    }
}
