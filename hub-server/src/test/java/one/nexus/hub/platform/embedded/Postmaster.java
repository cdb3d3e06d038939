package one.nexus.hub.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The PostgreSQL of a home. */
final class Postmaster {

    private Postmaster() {}

    /** Its process, if one runs. */
    static Optional<ProcessHandle> of(Path home) throws IOException {
        Path numberFile = home.resolve("postgres/data/postmaster.pid");
        if (Files.notExists(numberFile)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(numberFile).getFirst().strip()))
                .filter(ProcessHandle::isAlive);
    }
}
