package one.nexus.hub.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clock of the machine that is wrong for one process alone, and can be set while that one runs (libfaketime). What goes on
 * evenly, by which a program measures how long something takes, goes on as it did.
 */
public final class WrongClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private final Path setting;
    private final Map<String, String> environment;

    /** A clock that is right until it is set. @param folder where it keeps what it says; everybody must be able to read it */
    public WrongClock(Path folder) throws IOException {
        setting = folder.resolve("clock");
        set(Duration.ZERO);
        environment = Map.of("LD_PRELOAD", library().toString(), "FAKETIME_TIMESTAMP_FILE", setting.toString(),
                "FAKETIME_CACHE_DURATION", "1", "DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }

    private static Path library() throws IOException {
        try (Stream<Path> places = Files.list(LIBRARIES)) {
            var library = places.map(place -> place.resolve(LIBRARY)).filter(Files::exists).findFirst();
            assertThat(library).as("faketime is needed for this test: apt-get install faketime").isPresent();
            return library.orElseThrow();
        }
    }

    /** Has it be so far ahead of the machine's, or behind. */
    public void set(Duration ahead) throws IOException {
        Path written = Files.writeString(setting.resolveSibling("clock.next"),
                "%+d".formatted(ahead.toSeconds()));
        Files.move(written, setting, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a process is given to go by this clock. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The same for whoever starts a program by name: a script that starts {@code program} by this clock. */
    Path around(Path program) throws IOException {
        String given = environment.entrySet().stream().map(one -> one.getKey() + "='" + one.getValue() + "'")
                .collect(Collectors.joining(" "));
        Path script = Files.writeString(setting.resolveSibling("by-this-clock"),
                "#!/bin/sh\nexec env %s '%s' \"$@\"\n".formatted(given, program));
        assertThat(script.toFile().setExecutable(true, false)).isTrue();
        return script;
    }
}
