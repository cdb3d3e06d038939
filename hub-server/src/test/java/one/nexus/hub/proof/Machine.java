package one.nexus.hub.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private Machine() {}

    /** The commit of the working tree, with a plus when it was changed since. */
    static String commit() {
        String commit = said("git", "rev-parse", "--short", "HEAD");
        return said("git", "status", "--porcelain", "--untracked-files=no").isEmpty() ? commit : commit + "+";
    }

    static String processor() {
        return line(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch"));
    }

    static long memoryMb() {
        return line(Path.of("/proc/meminfo"), "MemTotal").map(Machine::kilobytes).orElse(0L) / 1024;
    }

    /** The memory a process has resident, in megabytes. */
    static double residentMb(long process) {
        return line(Path.of("/proc/" + process + "/status"), "VmRSS").map(Machine::kilobytes)
                .orElseThrow(() -> new IllegalStateException("process " + process + " is gone")) / 1024.0;
    }

    /** What the heap of a Java process holds after a collection, what is known of its classes included. */
    static double heapKb(long process) {
        said("jcmd", Long.toString(process), "GC.run");
        return USED.matcher(said("jcmd", Long.toString(process), "GC.heap_info")).results()
                .mapToDouble(used -> Double.parseDouble(used.group(1))).sum();
    }

    private static long kilobytes(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    private static Optional<String> line(Path file, String name) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** What a program of this machine prints; empty when it is not there. */
    static String said(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? text : "";
        } catch (IOException absent) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
