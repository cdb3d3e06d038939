package one.nexus.hub.platform.data;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.MasterKey;

import jakarta.inject.Singleton;

/** Opens the databases when the hub starts, before anything can ask for one. */
@Factory
final class DatabaseBeans {

    @Context
    @Bean(preDestroy = "close")
    OpenDatabases databases(Addresses addresses, MasterKey key, MeterRegistry meters) {
        var opened = new OpenDatabases(addresses, key);
        opened.measure(meters);
        return opened;
    }

    @Context
    ChatDatabase chat(OpenDatabases databases) {
        return databases.chat();
    }

    @Context
    CoreDatabase core(OpenDatabases databases) {
        return databases.core();
    }

    @Singleton
    SchedulerDatabase scheduler(OpenDatabases databases) {
        return databases.scheduler();
    }
}
