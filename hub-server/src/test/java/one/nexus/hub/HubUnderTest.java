package one.nexus.hub;

import io.micronaut.context.annotation.Factory;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.MasterKey;

import jakarta.inject.Singleton;

/**
 * Gives every {@code @MicronautTest(transactional = false)} a hub of its own on new databases. Such a test talks to it by
 * HTTP or socket ({@code @Inject @Client("/") HttpClient}); only tests of the platform touch a database directly.
 */
@Factory
final class HubUnderTest {

    @Singleton
    Addresses addresses() {
        return FreshDatabases.addresses();
    }

    @Singleton
    MasterKey masterKey() {
        return FreshDatabases.KEY;
    }
}
