package one.nexus.hub;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.platform.embedded.EmbeddedServers;
import one.nexus.hub.platform.embedded.Running;
import one.nexus.hub.platform.embedded.StopInOrder;
import one.nexus.hub.platform.settings.Settings;
import one.nexus.hub.platform.settings.StartupFault;
import one.nexus.hub.platform.start.StartupNotice;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One hub from its environment to its ready address, and back: the web server stops first, then what it stands on. */
final class Hub implements AutoCloseable {

    private final Map<String, String> environment;
    private final StopInOrder stopping = new StopInOrder();
    private volatile boolean told;

    Hub(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Starts everything and tells how far it is.
     *
     * @throws StartupFault in words for a person; nothing is left running then
     */
    void start() {
        long begin = System.nanoTime();
        Settings settings = Settings.from(environment);
        // a second start of the same hub finds its port taken too, but that says less
        EmbeddedServers.requireFreeHome(settings);
        requireFreePort(settings);
        Notices.say("One Nexus Atemporal is starting" + (settings.anyEmbedded() ? ", data in " + settings.home() : ""));
        try {
            Running running = EmbeddedServers.start(settings, Notices::ready, stopping);
            ApplicationContext context = serve(settings, running);
            List<String> lines = context.getBeansOfType(StartupNotice.class)
                    .stream()
                    .flatMap(notice -> notice.lines(settings.localUrl()).stream())
                    .toList();
            Notices.say("Ready in %s s: %s".formatted(Notices.seconds(Duration.ofNanos(System.nanoTime() - begin)),
                    settings.localUrl()));
            lines.forEach(Notices::say);
        } catch (RuntimeException failed) {
            stopping.close();
            throw fault(failed);
        }
    }

    private ApplicationContext serve(Settings settings, Running running) {
        long begin = System.nanoTime();
        ApplicationContext context = ApplicationContext.builder()
                .mainClass(Application.class)
                .banner(false)
                .properties(Map.of("micronaut.server.host", settings.host(), "micronaut.server.port", settings.port()))
                .singletons(settings, running.addresses(), running.masterKey())
                .build();
        stopping.first(context);
        context.start();
        context.getBean(EmbeddedServer.class).start();
        Notices.ready("Hub", Duration.ofNanos(System.nanoTime() - begin));
        return context;
    }

    /** Before anything else starts: the most common fault should cost no waiting. */
    private static void requireFreePort(Settings settings) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException taken) {
            var fault = new StartupFault("Port %d of %s is in use by another program, or is not this machine's to use. "
                    .formatted(settings.port(), settings.host())
                    + "Stop that program, or choose another port with NEXUS_PORT.");
            fault.initCause(taken);
            throw fault;
        }
    }

    private StartupFault fault(RuntimeException failed) {
        return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(StartupFault.class::isInstance)
                .map(StartupFault.class::cast)
                .findFirst()
                .orElseGet(() -> unexpected(failed));
    }

    private StartupFault unexpected(RuntimeException failed) {
        if (told) {
            return new StartupFault("The hub was told to stop while it started.");
        }
        LoggerFactory.getLogger(Hub.class).error("The start failed", failed);
        return new StartupFault("The hub could not start. The reason is in the log above; please report it.");
    }

    @Override
    public void close() {
        told = true;
        stopping.close();
    }
}
