package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.StartupFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs of PostgreSQL. They refuse to run as root, so root runs them in a user namespace of their own, in
 * which they are nobody.
 */
final class PostgresPrograms {

    private static final long SECONDS = 120;

    private final Path programs;
    private final Path output;

    /**
     * @param unpacked the folder that {@link PostgresBinaries} made
     * @param output the file that takes what the programs print
     */
    PostgresPrograms(Path unpacked, Path output) {
        this.programs = unpacked.resolve("bin");
        this.output = output;
    }

    /** What a program left behind. */
    record Outcome(int exit, String printed) {

        boolean failed() {
            return exit != 0;
        }
    }

    Outcome initdb(List<String> arguments) {
        return run("initdb", arguments);
    }

    Outcome control(List<String> arguments) {
        return run("pg_ctl", arguments);
    }

    private Outcome run(String program, List<String> arguments) {
        var command = new ArrayList<String>(asNobody());
        command.add(programs.resolve(program).toString());
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, program + " did not end within " + SECONDS + " seconds");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartupFault("The start was interrupted.");
        }
    }

    private static List<String> asNobody() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        if (!Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            throw new StartupFault("PostgreSQL refuses to run as root. Start the hub as an ordinary user.");
        }
        return List.of("/usr/bin/unshare", "--user");
    }
}
