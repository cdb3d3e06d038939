package one.nexus.hub;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.MasterKey;

import jakarta.inject.Singleton;

/** Gives a test that says {@code @Property(name = "test.stack", value = "true")} a broker and a file storage, too. */
@Factory
@Requires(property = "test.stack")
final class WholeStack {

    @Singleton
    @Replaces(value = Addresses.class, factory = HubUnderTest.class)
    Addresses addresses() {
        return TestServers.fresh();
    }

    @Singleton
    @Replaces(value = MasterKey.class, factory = HubUnderTest.class)
    MasterKey masterKey() {
        return TestServers.masterKey();
    }
}
