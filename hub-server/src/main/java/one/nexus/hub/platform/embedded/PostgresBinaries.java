package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.StartupFault;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;

/** The programs of PostgreSQL for this machine, unpacked once from the library that carries them. */
final class PostgresBinaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, inside the given one. */
    static Path unpackedIn(Path folder) {
        URL archive = archive();
        try {
            Path unpacked = folder.resolve("postgresql-" + archive.openConnection().getContentLengthLong());
            if (Files.notExists(unpacked)) {
                unpackOnce(archive, unpacked);
            }
            return unpacked;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch");
        String name = "/postgres-%s-%s.txz".formatted(system, machine.equals("aarch64") ? "arm_64" : "x86_64");
        return Optional.ofNullable(PostgresBinaries.class.getResource(name))
                .orElseThrow(() -> new StartupFault("This build brings no PostgreSQL for %s %s. "
                        .formatted(System.getProperty("os.name"), machine)
                        + "Give the addresses of a real one in NEXUS_CHAT_DB_URL and NEXUS_CORE_DB_URL."));
    }

    /**
     * Two hubs that share the folder may start at once: the second one waits for the first, until the channel is closed. The
     * lock is the process's, so that within one the threads wait for each other.
     */
    private static synchronized void unpackOnce(URL archive, Path target) throws IOException {
        Path gate = target.resolveSibling("postgresql.lock").toAbsolutePath();
        try (FileChannel channel = FileChannel.open(gate, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (Files.notExists(target)) {
                unpack(archive, target);
            }
        }
    }

    /** Unpacks beside and renames, so that a crash never leaves half of it under the final name. */
    private static void unpack(URL archive, Path target) throws IOException {
        Path beside = Files.createTempDirectory(target.toAbsolutePath().getParent(), "postgresql-new");
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, beside);
            }
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("An entry of the archive leaves its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
