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

import static org.awaitility.Awaitility.await;

/** The packaged hub in a process and a home of its own. */
final class HubProcess implements AutoCloseable {

    private static final Path LAUNCHER = Path.of("target/one-nexus/bin/one-nexus").toAbsolutePath();
    /** What hubs printed, for whoever wonders about a fault. */
    private static final Path LOGS = Path.of("target/hubs");
    private static final Pattern SET_UP_LINK = Pattern.compile("https?://\\S+/set-?up/(\\S+)");
    private static final String READY = "Ready in ";
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Path home;
    private final int port;
    private final Map<String, String> environment;
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
    private Process process;

    private HubProcess(Path home, int port, Map<String, String> environment) throws IOException {
        this.home = home;
        this.port = port;
        this.environment = environment;
        this.process = launch();
    }

    /** Starts a hub on a fresh home and waits until it is ready. */
    static HubProcess start() throws IOException {
        return start(Map.of());
    }

    /** Starts a hub that is told {@code environment} too, on a fresh home, and waits until it is ready. */
    static HubProcess start(Map<String, String> environment) throws IOException {
        return start(Files.createTempDirectory("one-nexus-proof-"), environment);
    }

    /** Starts a hub on {@code home} and waits until it is ready; when that fails nothing of it is left running. */
    static HubProcess start(Path home, Map<String, String> environment) throws IOException {
        HubProcess hub = new HubProcess(home, freePort(), environment);
        try {
            hub.awaitReady();
            return hub;
        } catch (IOException refused) {
            hub.process.destroyForcibly();
            throw refused;
        }
    }

    /** Kills the hub as {@code kill -9} does: nothing of it gets to run. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops every thread of it where it stands, as a long pause of the machine does. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Has it go on after {@link #freeze}. */
    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", name, Long.toString(pid())).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("kill " + name + " ended with " + code);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Has the hub stop as an administrator does, and waits for its end. */
    void stop() throws IOException, InterruptedException {
        // destroy() would do the same, and close what it prints while it stops
        signal("-TERM");
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the hub does not stop:\n" + output());
        }
    }

    /** Starts it again on the same home and port, and waits until it is ready. */
    void restart() throws IOException {
        process = launch();
        awaitReady();
    }

    /** What it has printed so far, over all its lives. */
    String output() {
        return String.join("\n", synchronizedCopy());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    /** How many threads of the operating system it has. */
    int threads() throws IOException {
        try (var tasks = Files.list(Path.of("/proc", Long.toString(pid()), "task"))) {
            return (int) tasks.count();
        }
    }

    /** How many files and sockets it has open. */
    int files() throws IOException {
        try (var open = Files.list(Path.of("/proc", Long.toString(pid()), "fd"))) {
            return (int) open.count();
        }
    }

    /** How much memory of the machine it holds. */
    long kilobytes() throws IOException {
        return kilobytes("VmRSS:");
    }

    /** The most it has held. */
    long mostKilobytes() throws IOException {
        return kilobytes("VmHWM:");
    }

    private long kilobytes(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                .filter(line -> line.startsWith(name)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow();
    }

    Path home() {
        return home;
    }

    /** The token of the set-up link that the first start prints, the line after it is ready. */
    String setUpToken() {
        return await().atMost(STOP).until(this::printedToken, Optional::isPresent).orElseThrow();
    }

    private Optional<String> printedToken() {
        return synchronizedCopy().stream().map(SET_UP_LINK::matcher).filter(Matcher::find)
                .map(found -> found.group(1)).findFirst();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Files.createDirectories(LOGS);
        Files.writeString(LOGS.resolve(home.getFileName() + ".log"), output());
        endOrphan();
        deleteHome();
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("NEXUS_HOME", home.toString(), "NEXUS_PORT", Integer.toString(port)));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitReady() throws IOException {
        Process started = process;
        CompletableFuture<Optional<String>> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = started.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    printed.add(line);
                    if (line.startsWith(READY)) {
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

    /** A hub that was killed leaves its PostgreSQL behind for its next life, which does not come here any more. */
    private void endOrphan() throws IOException {
        Path number = home.resolve("postgres/data/postmaster.pid");
        if (Files.exists(number)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(number).getFirst().strip())).ifPresent(orphan -> {
                orphan.destroyForcibly();
                orphan.onExit().join();
            });
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
