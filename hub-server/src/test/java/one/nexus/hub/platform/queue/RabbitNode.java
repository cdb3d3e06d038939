package one.nexus.hub.platform.queue;

import com.rabbitmq.client.ConnectionFactory;
import org.awaitility.Awaitility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** A real RabbitMQ of this machine (Debian's rabbitmq-server) on ports and in a folder of its own. */
public final class RabbitNode implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final Path CONTROL = Path.of("/usr/lib/rabbitmq/bin/rabbitmqctl");

    private final Path folder;
    private final int port = freePort();
    private final Map<String, String> environment;
    private Process process;

    public RabbitNode() throws IOException {
        assertThat(PROGRAM).as("RabbitMQ is needed for this test: apt-get install rabbitmq-server").exists();
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "rabbit");
        environment = Map.of("RABBITMQ_NODENAME", "nexus" + port + "@localhost", "RABBITMQ_NODE_IP_ADDRESS",
                "127.0.0.1",
                "RABBITMQ_NODE_PORT", String.valueOf(port), "RABBITMQ_DIST_PORT", String.valueOf(freePort()),
                "ERL_EPMD_PORT", String.valueOf(freePort()), "RABBITMQ_MNESIA_BASE", folder.resolve("data").toString(),
                "RABBITMQ_LOG_BASE", folder.resolve("log").toString(), "RABBITMQ_ENABLED_PLUGINS_FILE",
                folder.resolve("plugins").toString(), "HOME", folder.toString(), "RABBITMQ_CONF_ENV_FILE",
                folder.resolve("none").toString());
        start();
    }

    /** Where it listens. */
    public String url() {
        return url(port);
    }

    /** The same by way of another port of this machine. */
    public String url(int way) {
        return "amqp://guest:guest@127.0.0.1:" + way + "/%2f";
    }

    /** The port on which it listens. */
    public int port() {
        return port;
    }

    /** Starts it and waits until it answers. */
    public void start() throws IOException {
        var builder = new ProcessBuilder(PROGRAM.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        Awaitility.await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(this::answers);
    }

    private boolean answers() throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(url());
        try (var connection = factory.newConnection()) {
            return connection.isOpen();
        }
    }

    /**
     * As an administrator stops it. Killed within seconds of the declaration of a quorum queue, RabbitMQ 3.10 may come back
     * without a leader for it: that is its fault to show, not the hub's.
     */
    public void stop() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.waitFor(60, TimeUnit.SECONDS);
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    /** Has {@code rabbitmqctl} do something to it. @return what that printed */
    public String control(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(CONTROL.toString(), "--quiet"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process control = builder.start();
        String printed = new String(control.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(control.waitFor()).as(printed).isZero();
        return printed;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
