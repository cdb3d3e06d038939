package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.StartupFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL that still runs on a data folder, which only the hub that holds the home may ask about. */
final class OrphanedPostgres {

    private final Path data;
    private final PostgresPrograms programs;

    OrphanedPostgres(Path data, PostgresPrograms programs) {
        this.data = data;
        this.programs = programs;
    }

    /** Stops it and waits; a number file without its process is removed. */
    void stop() {
        Path numberFile = data.resolve("postmaster.pid");
        if (Files.notExists(numberFile)) {
            return;
        }
        if (process(numberFile).isEmpty()) {
            forget(numberFile);
            return;
        }
        if (stopped("fast") || stopped("immediate")) {
            return;
        }
        throw new StartupFault(
                "The PostgreSQL of an earlier hub still runs on %s and does not stop. End its process %d."
                        .formatted(data, process(numberFile).map(ProcessHandle::pid).orElse(0L)));
    }

    private boolean stopped(String mode) {
        return !programs.control(List.of("stop", "--pgdata=" + data, "--mode=" + mode, "--wait", "--timeout=30"))
                .failed();
    }

    /** The process, if the number still belongs to a PostgreSQL: after a reboot it may be anybody's. */
    private static Optional<ProcessHandle> process(Path numberFile) {
        try {
            long number = Long.parseLong(Files.readAllLines(numberFile).getFirst().strip());
            return ProcessHandle.of(number)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void forget(Path numberFile) {
        try {
            Files.deleteIfExists(numberFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
