package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.StartupFault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Folders and small files that nobody but their owner may read. */
final class OwnerOnly {

    private static final FileAttribute<?> FOLDER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OwnerOnly() {}

    /** Makes the folder when absent and proves that it can be written. */
    static void folder(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder, FOLDER);
            }
        } catch (IOException failed) {
            throw notWritable(folder, failed);
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw notWritable(folder, new IOException("not a folder of this user"));
        }
    }

    /** The text of a file, which is made with the given text when absent. */
    static String text(Path file, Supplier<String> initial) {
        try {
            if (Files.notExists(file)) {
                write(file, initial.get());
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw notWritable(file, failed);
        }
    }

    /** Writes beside and renames, so that a crash leaves the old text or the new one, never half of it. */
    static void write(Path file, String text) throws IOException {
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".new",
                FILE);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static StartupFault notWritable(Path path, IOException cause) {
        var fault = new StartupFault("%s cannot be written by this user. Give the user the right to it, "
                .formatted(path) + "or set NEXUS_HOME to a folder of the user's own.");
        fault.initCause(cause);
        return fault;
    }
}
