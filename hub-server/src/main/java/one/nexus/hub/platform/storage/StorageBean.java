package one.nexus.hub.platform.storage;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import one.nexus.hub.platform.settings.Addresses;

import jakarta.inject.Singleton;

/** Opens the storage. */
@Factory
final class StorageBean {

    @Singleton
    @Bean(preDestroy = "close")
    Storage storage(Addresses addresses) {
        return new Storage(addresses.storage());
    }
}
