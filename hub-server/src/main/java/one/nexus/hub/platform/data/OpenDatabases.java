package one.nexus.hub.platform.data;

import io.micrometer.core.instrument.MeterRegistry;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Both databases, migrated and open for as long as the hub runs. */
final class OpenDatabases implements AutoCloseable {

    /** The hot one; PostgreSQL works best with a few connections per core, and callers wait in virtual threads. */
    private static final int CHAT_CONNECTIONS = 12;
    private static final int CORE_CONNECTIONS = 8;

    private final Pool chat;
    private final Pool core;

    OpenDatabases(Addresses addresses, MasterKey key) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            var chatLogins = new Logins(addresses.chat(), key);
            var coreLogins = new Logins(addresses.core(), key);
            var first = CompletableFuture.runAsync(() -> prepare("chat", addresses.chat(), chatLogins), side);
            prepare("core", addresses.core(), coreLogins);
            first.join();
            Fingerprint.require(addresses.core(), key);
            chatLogins.open();
            coreLogins.open();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
        chat = pool("chat", addresses.chat(), key, CHAT_CONNECTIONS);
        core = pool("core", addresses.core(), key, CORE_CONNECTIONS);
    }

    private static void prepare(String name, DatabaseAddress owner, Logins logins) {
        logins.create();
        Migrations.apply(name, owner);
    }

    private static Pool pool(String name, DatabaseAddress owner, MasterKey key, int size) {
        return new Pool(name, Login.HUB.at(owner, key), size);
    }

    /** Shows the state of the connections from now on. */
    void measure(MeterRegistry meters) {
        chat.measure(meters);
        core.measure(meters);
    }

    /** Says that the logins and the schema are there, to whoever opens connections of its own. */
    void requireOpen() {
        if (chat.closed() || core.closed()) {
            throw new IllegalStateException("the databases are closed");
        }
    }

    SchedulerDatabase scheduler() {
        return new SchedulerDatabase(core.source());
    }

    ChatDatabase chat() {
        return new ChatDatabase(chat.jdbi());
    }

    CoreDatabase core() {
        return new CoreDatabase(core.jdbi());
    }

    @Override
    public void close() {
        chat.close();
        core.close();
    }
}
