package one.nexus.hub;

import java.util.Map;

/**
 * A feature's part in the test that one organisation never reaches another's objects. A feature with routes that carry an id
 * has a bean of this type among its tests; a route nobody supplies an id for fails the test.
 */
public interface ForeignIds {

    /** The beginning of the routes it speaks for: {@code /api/lead}. */
    String routes();

    /**
     * Makes an object of each kind in {@code owner}'s organisation, each bearing {@code canary} in some text.
     *
     * @return for each path variable the id of an existing object: the key is the variable's place, the template up to and
     *     including the variable ({@code /api/lead/leads/{id}})
     */
    Map<String, String> made(People.Signed owner, String canary);

    /** A body that a route accepts from its own people, for routes that look at the body before the object. */
    default Map<String, Map<String, Object>> bodies() {
        return Map.of();
    }
}
