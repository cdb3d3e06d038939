package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.BrokerAddress;
import one.nexus.hub.platform.settings.Secret;
import one.nexus.hub.platform.settings.StartupFault;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.BrokerImpl;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.VirtualHostNode;
import org.apache.qpid.server.virtualhost.QueueManagingVirtualHost;

import java.lang.reflect.Field;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Qpid Broker-J inside the hub, its queues and messages in a Derby store of the home. */
final class BrokerServer implements AutoCloseable {

    private static final String VIRTUAL_HOST = "nexus";
    /** For the handful of connections of one hub. Left to itself a virtual host keeps 64 threads, whether they have work or not. */
    private static final String THREADS = "6";

    private final Home home;
    private final Durability durability;
    private final CompletableFuture<SystemConfig<?>> configuration = new CompletableFuture<>();
    private final SystemLauncher launcher = new SystemLauncher(new Listener());

    BrokerServer(Home home, Durability durability) {
        this.home = home;
        this.durability = durability;
    }

    BrokerAddress start() {
        Secret password = home.password("broker");
        URL initial = Objects.requireNonNull(BrokerServer.class.getResource("broker.json"));
        try {
            launcher.startup(Map.of(SystemConfig.TYPE, "Memory", SystemConfig.INITIAL_CONFIGURATION_LOCATION,
                    initial.toExternalForm(), SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT, false, SystemConfig.CONTEXT,
                    Map.of(SystemConfig.QPID_WORK_DIR, home.folder("broker").toString(), "nexus.broker.password",
                            password.reveal(), QueueManagingVirtualHost.VIRTUALHOST_CONNECTION_THREAD_POOL_SIZE,
                            THREADS,
                            QueueManagingVirtualHost.VIRTUALHOST_CONNECTION_THREAD_POOL_NUMBER_OF_SELECTORS, "1")));
            stayUntilClosed();
            return ensureVirtualHost(VIRTUAL_HOST);
        } catch (Exception failed) {
            throw fault(failed);
        }
    }

    /** Makes a virtual host or opens the one of that name in the store, and gives its address. */
    BrokerAddress ensureVirtualHost(String name) {
        String type = switch (durability) {
            case KEPT -> "DERBY";
            case PASSING -> "Memory";
        };
        Map<String, Object> attributes = Map.of(VirtualHostNode.NAME, name, VirtualHostNode.TYPE, type, "storePath",
                home.folder("broker").resolve(name).toString(), VirtualHostNode.VIRTUALHOST_INITIAL_CONFIGURATION,
                "{\"type\": \"ProvidedStore\"}");
        broker().createChild(VirtualHostNode.class, attributes);
        return new BrokerAddress(
                "amqp://nexus:%s@127.0.0.1:%d/%s".formatted(home.password("broker").reveal(), boundPort(),
                        name));
    }

    /**
     * The broker has the machine end it as soon as the process is told to stop, beside those who still finish what they have
     * in hand with it. There is no other way to have it wait for {@link #close}.
     */
    private void stayUntilClosed() throws ReflectiveOperationException {
        Field hook = BrokerImpl.class.getDeclaredField("_shutdownHook");
        hook.setAccessible(true);
        if (!Runtime.getRuntime().removeShutdownHook((Thread) hook.get(broker()))) {
            throw new IllegalStateException("the broker ends itself in a way of its own");
        }
    }

    private Broker<?> broker() {
        return configuration.join().getContainer(Broker.class);
    }

    private int boundPort() {
        return broker().getChildren(Port.class).stream().mapToInt(Port::getBoundPort).findFirst().orElseThrow();
    }

    private StartupFault fault(Exception cause) {
        var fault = new StartupFault("The embedded message broker could not start on %s. "
                .formatted(home.path("broker")) + "Give the address of a RabbitMQ in NEXUS_AMQP_URL.");
        fault.initCause(cause);
        return fault;
    }

    @Override
    public void close() {
        launcher.shutdown();
    }

    private final class Listener extends SystemLauncherListener.DefaultSystemLauncherListener {

        @Override
        public void onContainerResolve(SystemConfig<?> systemConfig) {
            configuration.complete(systemConfig);
        }

        /** The launcher only logs this one; the start must fail on it. */
        @Override
        public void errorOnStartup(RuntimeException failed) {
            configuration.completeExceptionally(failed);
        }

        @Override
        public void onShutdown(int exitCode) {
            configuration.completeExceptionally(new IllegalStateException("The broker stopped while it started"));
        }
    }
}
