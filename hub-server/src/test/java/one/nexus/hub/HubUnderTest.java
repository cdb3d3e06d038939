package one.nexus.hub;

import io.micronaut.context.annotation.Factory;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.MasterKey;

import jakarta.inject.Singleton;

/**
 * Gives every {@code @MicronautTest(transactional = false)} a hub of its own on new databases, a new virtual host of the
 * broker and a new bucket. Such a test talks to it by
 * HTTP or socket ({@link Browser}); only tests of the platform touch a database directly.
 */
@Factory
final class HubUnderTest {

    @Singleton
    Addresses addresses() {
        return TestServers.fresh();
    }

    @Singleton
    MasterKey masterKey() {
        return TestServers.masterKey();
    }
}
