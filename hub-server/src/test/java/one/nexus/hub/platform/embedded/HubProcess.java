package one.nexus.hub.platform.embedded;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/** The packaged hub as a user runs it, beside test servers of this JVM. */
final class HubProcess implements AutoCloseable {

    private static final Path LAUNCHER = Path.of("target/one-nexus/bin/one-nexus").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;
    private final int port;

    private HubProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Begins to start a hub; it may refuse. */
    static HubProcess launch(Path home, Map<String, String> environment) throws IOException {
        return launch(home, freePort(), environment);
    }

    static HubProcess launch(Path home, int port, Map<String, String> environment) throws IOException {
        return run(home, port, environment, List.of(), true);
    }

    /** As {@link #launch(Path, Map)}; what Java itself says, which it says to the standard error, is left out. */
    static HubProcess launchAlone(Path home, Map<String, String> environment) throws IOException {
        return run(home, freePort(), environment, List.of(), false);
    }

    /** Begins to do something else with a home than to start its hub. */
    static HubProcess command(Path home, Map<String, String> environment, String command) throws IOException {
        return run(home, freePort(), environment, List.of(command), true);
    }

    private static HubProcess run(Path home, int port, Map<String, String> environment, List<String> arguments,
            boolean errorsToo) throws IOException {
        Path output = Files.createTempFile("hub", ".log");
        var command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(errorsToo)
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("NEXUS_"));
        builder.environment().put("NEXUS_JAVA_HOME", System.getProperty("java.home"));
        // a hub of a minute's life is not worth what the second compiler takes from the tests beside it
        builder.environment().put("NEXUS_JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -Dnexus.binaries=" + TestServers.binaries());
        builder.environment().put("NEXUS_HOME", home.toString());
        builder.environment().put("NEXUS_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        return new HubProcess(builder.start(), output, port);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    HubProcess untilReady() {
        await().atMost(PATIENCE).until(() -> output().contains("Ready in") || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException(output());
        }
        return this;
    }

    /** Waits for the end and gives the exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The hub does not end: " + output());
        }
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        end();
    }

    void terminate() throws InterruptedException {
        process.destroy();
        end();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        end();
    }
}
