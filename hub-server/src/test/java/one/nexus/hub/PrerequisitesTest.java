package one.nexus.hub;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What is missing on the machine is said in one sentence, before the build and before the start. */
class PrerequisitesTest {

    private static final Path BUILD = Path.of("../.build/prerequisites").toAbsolutePath();
    private static final Path LAUNCHER = Path.of("src/launcher/one-nexus").toAbsolutePath();

    @TempDir
    Path programs;

    private String refusal(Path script, Map<String, String> environment) throws IOException, InterruptedException {
        return said(script, environment, 1);
    }

    private String said(Path script, Map<String, String> environment, int end) throws IOException,
            InterruptedException {
        for (String tool : List.of("bash", "sed", "grep", "dirname", "readlink", "sort", "paste")) {
            Path link = programs.resolve(tool);
            if (Files.notExists(link)) {
                Files.createSymbolicLink(link, Path.of("/usr/bin", tool));
            }
        }
        var builder = new ProcessBuilder(programs.resolve("bash").toString(), script.toString())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", programs.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(end);
        return said.strip();
    }

    private void program(String name, String says) throws IOException {
        Path program = programs.resolve(name);
        Files.writeString(program, "#!" + programs.resolve("bash") + "\necho '" + says + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    /** The script looks where JDKs usually are, and the machine of this test may have one there. */
    private Path buildWithoutUsualPlaces() throws IOException {
        String script = Files.readString(BUILD);
        String places = " /usr/lib/jvm/* /opt/java/* /opt/*jdk*";
        assertThat(script).contains(places);
        return Files.writeString(programs.resolve("prerequisites"), script.replace(places, ""));
    }

    @Test
    void saysThatNoJavaWasFoundThatBuilds() throws Exception {
        Path script = buildWithoutUsualPlaces();
        String sentence = "JDK 25 was not found: install it (https://adoptium.net), or name it in"
                + " ~/.m2/toolchains.xml. Maven itself may run on 17.";
        assertThat(refusal(script, Map.of())).isEqualTo(sentence);
        Files.createDirectories(programs.resolve("jdk/bin"));
        Files.writeString(programs.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        Map<String, String> named = Map.of("JAVA_HOME", programs.resolve("jdk").toString());
        assertThat(refusal(script, named)).as("a runtime without a compiler").isEqualTo(sentence);
        program("jdk/bin/javac", "javac 25");
        assertThat(refusal(script, named)).startsWith("Node.js was not found");
        Files.writeString(programs.resolve("jdk/release"), "JAVA_VERSION=\"21.0.8\"\n");
        assertThat(refusal(script, named)).isEqualTo(sentence);
    }

    @Test
    void saysThatNodeIsMissingOrTooOld() throws Exception {
        Map<String, String> java = Map.of("JAVA_HOME", System.getProperty("java.home"));
        assertThat(refusal(BUILD, java))
                .isEqualTo("Node.js was not found: install version 20.19 or later (https://nodejs.org).");
        program("npm", "10.0.0");
        program("node", "v18.20.1");
        assertThat(refusal(BUILD, java))
                .isEqualTo("Node.js 18.20 is too old: install version 20.19 or later (https://nodejs.org).");
        program("node", "v20.18.3");
        assertThat(refusal(BUILD, java))
                .isEqualTo("Node.js 20.18 is too old: install version 20.19 or later (https://nodejs.org).");
    }

    @Test
    void takesEveryNodeThatTheConsoleCanBeBuiltWith() throws Exception {
        program("npm", "10.0.0");
        program("df",
                "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda1 8000000 1000 7999000 1% /");
        for (String version : List.of("v20.19.0", "v20.20.1", "v22.0.0", "v24.11.1")) {
            program("node", version);
            assertThat(said(BUILD, Map.of("JAVA_HOME", System.getProperty("java.home")), 0)).as(version).isEmpty();
        }
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        program("node", "v20.19.0");
        program("npm", "10.0.0");
        program("df",
                "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda1 8000000 7900000 102400 99% /");
        assertThat(refusal(BUILD, Map.of("JAVA_HOME", System.getProperty("java.home"))))
                .contains("is nearly full: 100 MB are free and the build needs 2048 MB");
    }

    /** Who names the JDK in Maven's own file builds with it; the product starts with the same one. */
    @Test
    void startsWithTheJavaThatMavenWasTold() throws Exception {
        Files.createDirectories(programs.resolve("mine/bin"));
        program("mine/bin/java", "this is mine");
        Files.writeString(programs.resolve("mine/release"), "JAVA_VERSION=\"99.0.1\"\n");
        Files.createDirectories(programs.resolve(".m2"));
        Files.writeString(programs.resolve(".m2/toolchains.xml"),
                "<toolchains>\n  <jdkHome>" + programs.resolve("mine") + "</jdkHome>\n</toolchains>");
        assertThat(said(LAUNCHER, Map.of(), 0)).isEqualTo("this is mine");
    }

    @Test
    void saysThatTheJavaWhichWasNamedIsNoneOrTooOld() throws Exception {
        assertThat(refusal(LAUNCHER, Map.of("NEXUS_JAVA_HOME", "/nowhere")))
                .isEqualTo(
                        "NEXUS_JAVA_HOME is /nowhere, and there is no Java 25 or later. Correct it, or leave it out.");
        Files.createDirectories(programs.resolve("old/bin"));
        program("old/bin/java", "    java.specification.version = 17");
        assertThat(refusal(LAUNCHER, Map.of("NEXUS_JAVA_HOME", programs.resolve("old").toString())))
                .contains("there is no Java 25 or later");
    }
}
