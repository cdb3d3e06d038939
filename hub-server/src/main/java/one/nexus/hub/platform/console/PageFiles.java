package one.nexus.hub.platform.console;

import io.micronaut.context.annotation.Value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jakarta.inject.Singleton;

/** The files of the console and of the widget on the class path. Kept in memory once read: there are few, and all small. */
@Singleton
class PageFiles {

    /** No step may begin with a point: neither the folder above nor a hidden file can be named. */
    private static final Pattern PATH = Pattern
            .compile("(?:[A-Za-z0-9_@-][A-Za-z0-9._@-]*/)+[A-Za-z0-9_@-]+(?:\\.[A-Za-z0-9_@-]+)+");

    private final Map<String, PageFile> read = new ConcurrentHashMap<>();
    private final String folder;

    /** @param folder of the class path that the console lies in; a test has one of its own */
    PageFiles(@Value("${nexus.console.folder:console}") String folder) {
        this.folder = folder;
    }

    /** The file at {@code path} ({@code assets/index-C0ffee.js}) of the console. */
    Optional<PageFile> console(String path) {
        return file(folder + "/" + path);
    }

    /** A file of what other sites embed. */
    Optional<PageFile> widget(String name) {
        return file("widget/" + name);
    }

    private Optional<PageFile> file(String name) {
        if (!PATH.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(read.get(name)).or(() -> load(name));
    }

    private Optional<PageFile> load(String name) {
        try (InputStream found = PageFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (found == null) {
                return Optional.empty();
            }
            return Optional.of(read.computeIfAbsent(name, added -> PageFile.of(added, whole(found))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] whole(InputStream stream) {
        try {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
