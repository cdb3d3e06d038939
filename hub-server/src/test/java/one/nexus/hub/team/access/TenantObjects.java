package one.nexus.hub.team.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.json.JsonMapper;
import one.nexus.hub.ForeignIds;
import one.nexus.hub.People;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

import static org.assertj.core.api.Assertions.assertThat;

/** An object of each kind in one organisation, each bearing the canary, and how every route is asked for it. */
@Singleton
class TenantObjects {

    /** In some text of every object. Whoever reads it outside its organisation has found a hole. */
    static final String CANARY = "canary-7f3a91";

    /** An id that no object has. */
    static final String ABSENT = "999999999";

    private final List<ForeignIds> suppliers;
    private final JsonMapper json;

    TenantObjects(List<ForeignIds> suppliers, JsonMapper json) {
        this.suppliers = suppliers;
        this.json = json;
    }

    /** The ids by their place in the templates, {@code /api/lead/leads/{id}}. */
    record Made(Map<String, String> ids) {

        /** The address of {@code route} with the ids of these objects. */
        String address(Routes.Route route) {
            String path = route.template();
            for (String variable : route.variables()) {
                String place = route.template().substring(0,
                        route.template().indexOf("{" + variable) + variable.length() + 2);
                assertThat(ids).as("no ForeignIds supplies an id for %s", place).containsKey(place);
                path = path.replace("{" + variable + "}", ids.get(place));
            }
            return route.variables().isEmpty() ? route.filled("") : path;
        }
    }

    Made of(People.Signed owner) {
        return of(owner, CANARY);
    }

    Made of(People.Signed owner, String words) {
        Map<String, String> ids = new HashMap<>();
        suppliers.forEach(supplier -> ids.putAll(supplier.made(owner, words)));
        return new Made(ids);
    }

    /** A body that the route reads to its end, so that it comes to look for the object. */
    Optional<String> body(Routes.Route route) {
        if (route.form()) {
            return route.body();
        }
        if (route.method() == HttpMethod.GET || route.method() == HttpMethod.HEAD
                || route.method() == HttpMethod.DELETE) {
            return Optional.empty();
        }
        Map<String, Object> body = suppliers.stream()
                .flatMap(supplier -> supplier.bodies().entrySet().stream())
                .filter(entry -> entry.getKey().equals(route.toString()))
                .<Map<String, Object>>map(Map.Entry::getValue).findFirst().orElse(Map.of());
        try {
            return Optional.of(json.writeValueAsString(body));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
