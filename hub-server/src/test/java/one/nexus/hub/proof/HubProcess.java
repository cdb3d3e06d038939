package one.nexus.hub.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged hub in a process and a home of its own. */
final class HubProcess implements AutoCloseable {

    private static final Path LAUNCHER = Path.of("target/one-nexus/bin/one-nexus").toAbsolutePath();
    private static final Pattern SET_UP_LINK = Pattern.compile("https?://\\S+/set-?up/(\\S+)");
    private static final Duration START = Duration.ofSeconds(120);

    private final Path home;
    private final int port;
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
    private final Process process;

    private HubProcess(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Starts a hub on a fresh home and waits until it is ready. */
    static HubProcess start() throws IOException {
        Path home = Files.createTempDirectory("one-nexus-proof-");
        int port = freePort();
        HubProcess hub = new HubProcess(home, port, launch(home, port));
        hub.awaitReady();
        return hub;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    Path home() {
        return home;
    }

    /** The token of the set-up link that the first start printed. */
    String setUpToken() {
        return synchronizedCopy().stream()
                .map(SET_UP_LINK::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no set-up link among:\n" + String.join("\n", synchronizedCopy())));
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        deleteHome();
    }

    private static Process launch(Path home, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("NEXUS_HOME", home.toString(), "NEXUS_PORT", Integer.toString(port)));
        return builder.start();
    }

    private void awaitReady() throws IOException {
        Process started = process;
        CompletableFuture<Optional<String>> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = started.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    printed.add(line);
                    if (line.contains(address().toString())) {
                        ready.complete(Optional.of(line));
                    }
                }
            } catch (IOException ended) {
                printed.add(ended.toString());
            }
            ready.complete(Optional.empty());
        });
        Optional<String> line = ready.completeOnTimeout(Optional.empty(), START.toSeconds(), TimeUnit.SECONDS).join();
        if (line.isEmpty()) {
            throw new IOException("the hub did not become ready:\n" + String.join("\n", synchronizedCopy()));
        }
    }

    private List<String> synchronizedCopy() {
        synchronized (printed) {
            return List.copyOf(printed);
        }
    }

    private void deleteHome() throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
