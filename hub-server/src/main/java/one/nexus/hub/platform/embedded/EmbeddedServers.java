package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.Settings;
import one.nexus.hub.platform.settings.StartupFault;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import static java.util.concurrent.CompletableFuture.supplyAsync;

/** Starts what the hub stands on: an embedded server for each address the settings do not give. */
public final class EmbeddedServers {

    private EmbeddedServers() {}

    /**
     * Starts the missing servers side by side and checks that the given ones answer.
     *
     * @param progress told as each part becomes ready
     * @param stopping takes each part as soon as it begins to start, so that a hub told to stop while it starts leaves
     *     nothing behind
     * @throws StartupFault when a part cannot start, in words for a person; nothing is left running then
     */
    public static Running start(Settings settings, Progress progress, StopInOrder stopping) {
        Optional<Home> home = settings.anyEmbedded() ? Optional.of(Home.open(settings)) : Optional.empty();
        home.ifPresent(stopping::last);
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new Parts(settings, home, stopping, progress);
            var databases = supplyAsync(parts::databases, side);
            var broker = supplyAsync(parts::broker, side);
            var storage = supplyAsync(parts::storage, side);
            Databases pair = outcome(databases::join);
            var addresses = new Addresses(pair.chat(), pair.core(), outcome(broker::join), outcome(storage::join));
            MasterKey key = settings.masterKey().or(() -> home.map(Home::settledKey))
                    .orElseThrow(EmbeddedServers::noKey);
            return new Running(addresses, key);
        } catch (RuntimeException failed) {
            stopping.close();
            throw failed;
        }
    }

    /**
     * Looks whether a hub runs on the home already, without waiting for anything and without a trace.
     *
     * @throws StartupFault when one does, told with its address
     */
    public static void requireFreeHome(Settings settings) {
        if (settings.anyEmbedded()) {
            HomeLock.requireFree(settings.home());
        }
    }

    private static <T> T outcome(Supplier<T> join) {
        try {
            return join.get();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static StartupFault noKey() {
        return new StartupFault("NEXUS_SECRET_KEY is missing. Give the same key to every node "
                + "(make one with `openssl rand -base64 32`).");
    }
}
