package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.BrokerAddress;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.Settings;
import one.nexus.hub.platform.settings.StorageAddress;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The three parts: for each, the real server that was given or an embedded one. */
final class Parts {

    private static final int BROKER_STOPS = 1;
    private static final int STORAGE_STOPS = 2;
    private static final int POSTGRESQL_STOPS = 3;

    private final Settings settings;
    private final Optional<Home> home;
    private final StopInOrder stopping;
    private final Progress progress;

    Parts(Settings settings, Optional<Home> home, StopInOrder stopping, Progress progress) {
        this.settings = settings;
        this.home = home;
        this.stopping = stopping;
        this.progress = progress;
    }

    Databases databases() {
        if (settings.chat().isPresent() && settings.core().isPresent()) {
            return given(settings.chat().get(), settings.core().get());
        }
        return timed("PostgreSQL 16", () -> {
            var server = new PostgresServer(home.orElseThrow(), Durability.KEPT);
            stopping.add(POSTGRESQL_STOPS, server);
            return server.start();
        });
    }

    private Databases given(DatabaseAddress chat, DatabaseAddress core) {
        return timed("PostgreSQL at " + chat.place(), () -> {
            RealServers.check(chat);
            RealServers.check(core);
            return new Databases(chat, core);
        });
    }

    BrokerAddress broker() {
        return settings.broker()
                .map(address -> timed("Message broker at " + address.place(), () -> RealServers.check(address)))
                .orElseGet(() -> timed("Message broker", () -> {
                    var server = new BrokerServer(home.orElseThrow(), Durability.KEPT);
                    stopping.add(BROKER_STOPS, server);
                    return server.start();
                }));
    }

    StorageAddress storage() {
        return settings.storage()
                .map(address -> timed("File storage at " + address.url(), () -> RealServers.check(address)))
                .orElseGet(() -> timed("File storage", () -> {
                    var server = new StorageServer(home.orElseThrow());
                    stopping.add(STORAGE_STOPS, server);
                    return server.start();
                }));
    }

    private <T> T timed(String part, Supplier<T> start) {
        long begin = System.nanoTime();
        T started = start.get();
        progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
        return started;
    }
}
