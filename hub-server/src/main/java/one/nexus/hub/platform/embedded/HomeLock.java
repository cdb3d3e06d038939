package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.StartupFault;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The claim of one hub on a home folder. The kernel drops it with the process, so a crash leaves nothing stale; the
 * file's text says who holds it.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path root, String address) {
        Path file = root.resolve("hub.lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw taken(root, file);
            }
            String holder = "process %d at %s".formatted(ProcessHandle.current().pid(), address);
            channel.truncate(0).write(StandardCharsets.UTF_8.encode(holder));
            return new HomeLock(channel);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws StartupFault when a hub holds {@code root}, told with its address */
    static void requireFree(Path root) {
        Path file = root.resolve("hub.lock");
        if (!Files.isWritable(file)) {
            return;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (tryLock(channel) == null) {
                throw taken(root, file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    private static StartupFault taken(Path root, Path file) throws IOException {
        return new StartupFault("Another hub is already running on %s (%s). "
                .formatted(root, Files.readString(file)) + "Stop it first, or set NEXUS_HOME to another folder.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
