package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.Secret;
import one.nexus.hub.platform.settings.StartupFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL 16 in processes of its own, its data kept in the home folder. One left behind by a killed hub is stopped
 * before this one starts on the same data.
 */
final class PostgresServer implements AutoCloseable {

    private static final String VERSION = "16";
    private static final int ATTEMPTS = 4;

    private final Home home;
    private final Durability durability;
    private final Path data;
    private final PostgresPrograms programs;

    PostgresServer(Home home, Durability durability) {
        this.home = home;
        this.durability = durability;
        this.data = home.folder("postgres").resolve("data");
        Path binaries = PostgresBinaries.unpackedIn(home.binaries());
        this.programs = new PostgresPrograms(binaries, home.folder("logs").resolve("postgresql-start.log"));
    }

    synchronized Databases start() {
        Secret superuser = home.password("postgres");
        if (Files.notExists(data)) {
            initialise(superuser);
        }
        requireVersion();
        new OrphanedPostgres(data, programs).stop();
        int port = startOnFreePort();
        var administration = new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), "postgres",
                superuser);
        return new PostgresDatabases(administration).ensure(home.password("nexus_owner"));
    }

    /** Makes the cluster beside and renames it, so that a crash never leaves half of one. */
    private void initialise(Secret superuser) {
        try {
            Path beside = Files.createTempDirectory(home.folder("postgres"), "data-new");
            Path passwordFile = home.folder("secrets").resolve("postgres");
            var made = programs.initdb(List.of("--pgdata=" + beside, "--username=postgres", "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile, "--encoding=UTF8", "--lc-collate=C", "--lc-ctype=" + characterType(),
                    "--lc-messages=C", "--no-instructions",
                    durability == Durability.KEPT ? "--data-checksums" : "--no-sync"));
            if (made.failed() || superuser.reveal().isEmpty()) {
                throw fault(made.printed());
            }
            Files.move(beside, data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Letters are told apart as Unicode does, for lower case and search; order stays the fast one of bytes. */
    private static String characterType() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private void requireVersion() {
        String found = found();
        if (!found.equals(VERSION)) {
            throw new StartupFault(
                    "The database under %s was written by PostgreSQL %s and this hub brings PostgreSQL %s. "
                            .formatted(data, found, VERSION)
                            + "Start the version of One Nexus that wrote it, or set NEXUS_HOME to another folder.");
        }
    }

    private String found() {
        try {
            Path file = data.resolve("PG_VERSION");
            return Files.exists(file) ? Files.readString(file).strip() : "unknown";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int startOnFreePort() {
        String printed = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            configure(port);
            var started = programs.control(List.of("start", "--pgdata=" + data, "--wait", "--silent", "--timeout=60"));
            if (!started.failed()) {
                return port;
            }
            printed = started.printed();
        }
        throw fault(printed);
    }

    private void configure(int port) {
        try {
            String logs = home.folder("logs").toString();
            Files.writeString(data.resolve("postgresql.conf"), PostgresConfiguration.text(port, logs, durability));
            Files.writeString(data.resolve("pg_hba.conf"), PostgresConfiguration.HOST_ACCESS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private StartupFault fault(String printed) {
        if (printed.contains("No space left on device")) {
            return new StartupFault("The embedded PostgreSQL found the disk of %s full. ".formatted(data)
                    + "Free some space, or set NEXUS_HOME to another disk.");
        }
        if (printed.contains("Operation not permitted")) {
            return new StartupFault(
                    "PostgreSQL refuses to run as root, and this machine does not let root become nobody. "
                            + "Start the hub as an ordinary user.");
        }
        return new StartupFault("The embedded PostgreSQL could not start on %s. Its own words are in %s."
                .formatted(data, home.path("logs")));
    }

    /** Waits for a start that is under way, so that it leaves no process behind. */
    @Override
    public synchronized void close() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            new OrphanedPostgres(data, programs).stop();
        }
    }
}
