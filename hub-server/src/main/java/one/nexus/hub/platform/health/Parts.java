package one.nexus.hub.platform.health;

import io.micronaut.context.annotation.Factory;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.queue.Broker;
import one.nexus.hub.platform.storage.Storage;
import one.nexus.hub.platform.storage.StorageAnswer;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import jakarta.inject.Singleton;

/** The servers of every installation. */
@Factory
final class Parts {

    private static final Duration PATIENCE = Duration.ofMillis(900);

    private record Asked(String name, BooleanSupplier question) implements Part {

        @Override
        public boolean answers() {
            return question.getAsBoolean();
        }
    }

    @Singleton
    Part chat(ChatDatabase database) {
        return of(database);
    }

    @Singleton
    Part core(CoreDatabase database) {
        return of(database);
    }

    @Singleton
    Part storage(Storage storage) {
        return new Asked("storage", () -> storage.check() instanceof StorageAnswer.Ok<?>);
    }

    @Singleton
    Part broker(Broker broker) {
        return new Asked("broker", broker::connected);
    }

    private static Part of(Database database) {
        return new Asked(database.name(), () -> database.unscopedWithin(PATIENCE,
                handle -> handle.createQuery("SELECT true").mapTo(Boolean.class).one()));
    }
}
