package one.nexus.hub;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import one.nexus.hub.platform.settings.Addresses;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.inject.Singleton;

/** Starts hubs on servers a test chose: several nodes on one set of servers, or a node on a real broker. */
@Factory
@Requires(property = "test.servers")
public final class GivenServers {

    private static final Map<String, Addresses> GIVEN = new ConcurrentHashMap<>();

    /** A node without an HTTP server; the caller closes it. */
    public static ApplicationContext node(Addresses addresses) {
        return node(addresses, Map.of());
    }

    /** A node with settings of its own. */
    public static ApplicationContext node(Addresses addresses, Map<String, Object> settings) {
        String name = UUID.randomUUID().toString();
        GIVEN.put(name, addresses);
        Map<String, Object> all = new HashMap<>(settings);
        all.put("test.servers", name);
        return ApplicationContext.run(all, "test");
    }

    @Singleton
    @Replaces(value = Addresses.class, factory = HubUnderTest.class)
    Addresses addresses(@Value("${test.servers}") String name) {
        return GIVEN.get(name);
    }
}
