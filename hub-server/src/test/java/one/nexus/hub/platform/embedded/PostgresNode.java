package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.Secret;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A PostgreSQL of this test alone, on a port it keeps, with everything synced to the disk; to be killed, stopped and frozen. */
public final class PostgresNode implements AutoCloseable {

    private static final Secret PASSWORD = new Secret("faults");

    private final Path data;
    private final Path logs;
    private final int port;
    private final PostgresPrograms programs;
    private final Databases databases;

    /** Makes a cluster inside {@code folder}, which must exist, with the hub's two empty databases, and starts it. */
    public PostgresNode(Path folder) throws IOException {
        data = folder.resolve("data");
        logs = Files.createTempDirectory("postgres-node-logs");
        port = freePort();
        programs = new PostgresPrograms(PostgresBinaries.unpackedIn(TestServers.binaries()), logs.resolve("start.log"));
        Path password = Files.writeString(logs.resolve("password"), PASSWORD.reveal());
        assertThat(programs.initdb(List.of("--pgdata=" + data, "--username=postgres", "--auth=scram-sha-256",
                "--pwfile=" + password, "--encoding=UTF8", "--lc-collate=C", "--lc-ctype=C.UTF-8", "--no-instructions"))
                .failed()).isFalse();
        Files.writeString(data.resolve("pg_hba.conf"), PostgresConfiguration.HOST_ACCESS);
        configure("");
        start();
        databases = new PostgresDatabases(new DatabaseAddress(url("postgres"), "postgres", PASSWORD)).ensure(PASSWORD);
    }

    /** Sets what is configured beside the hub's own settings, from the next start on. */
    public void configure(String more) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"),
                PostgresConfiguration.text(port, logs.toString(), Durability.KEPT) + more);
    }

    /** The variables that lead a hub here. */
    public Map<String, String> environment() {
        return environment(port);
    }

    /** The same for a hub that comes by way of another port of this machine. */
    public Map<String, String> environment(int way) {
        return Map.of("NEXUS_CHAT_DB_URL", by(way, databases.chat()), "NEXUS_CHAT_DB_USER", databases.chat().user(),
                "NEXUS_CHAT_DB_PASSWORD", PASSWORD.reveal(), "NEXUS_CORE_DB_URL", by(way, databases.core()),
                "NEXUS_CORE_DB_USER", databases.core().user(), "NEXUS_CORE_DB_PASSWORD", PASSWORD.reveal());
    }

    private String by(int way, DatabaseAddress address) {
        return address.jdbcUrl().replace(":" + port + "/", ":" + way + "/");
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The chat database, as the superuser {@code postgres} with {@link #password} sees it. */
    public String chatUrl() {
        return databases.chat().jdbcUrl();
    }

    /** The superuser's password. */
    public String password() {
        return PASSWORD.reveal();
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /** Starts it and waits until it answers. */
    public void start() {
        start(List.of());
    }

    /** The same, by {@code clock} instead of the machine's. */
    public void startBy(WrongClock clock) throws IOException {
        Path program = PostgresBinaries.unpackedIn(TestServers.binaries()).resolve("bin/postgres");
        start(List.of("-p", clock.around(program).toString()));
    }

    private void start(List<String> more) {
        var started = programs.control(Stream.concat(
                Stream.of("start", "--pgdata=" + data, "--wait", "--silent", "--timeout=60"), more.stream()).toList());
        assertThat(started.failed()).as(started.printed()).isFalse();
    }

    /** Starts it unless it runs: after an error of its disk it may have ended itself. */
    public void ensureStarted() {
        if (programs.control(List.of("status", "--pgdata=" + data)).failed()) {
            start();
        }
    }

    /** Stops it as an administrator does who does not wait for its clients. */
    public void stop() {
        programs.control(List.of("stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=30"));
    }

    /** Kills the postmaster as {@code kill -9} does; its processes end when they notice. */
    public void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> processes = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        processes.forEach(ProcessHandle::destroyForcibly);
        Stream.concat(Stream.of(postmaster), processes.stream()).forEach(process -> process.onExit().join());
    }

    /** Stops every process of it where it stands: connections stay open and nothing answers. */
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Has it go on after {@link #freeze}. */
    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        List<String> command = Stream.concat(Stream.of("kill", name), Stream
                .concat(Stream.of(postmaster), postmaster.descendants()).map(each -> String.valueOf(each.pid())))
                .toList();
        new ProcessBuilder(command).inheritIO().start().waitFor(10, TimeUnit.SECONDS);
    }

    private ProcessHandle postmaster() throws IOException {
        String number = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            programs.control(List.of("stop", "--pgdata=" + data, "--mode=immediate", "--wait", "--timeout=30"));
        }
        try (var files = Stream.of(data, logs).flatMap(PostgresNode::inside)) {
            files.forEach(file -> file.toFile().delete());
        }
    }

    private static Stream<Path> inside(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.toList().reversed().stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }
}
