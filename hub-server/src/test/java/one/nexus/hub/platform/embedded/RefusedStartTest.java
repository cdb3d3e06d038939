package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.Settings;
import one.nexus.hub.platform.settings.StartupFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each fault of a start is a sentence for a person. */
class RefusedStartTest {

    @TempDir
    Path home;

    @BeforeEach
    void sharePrograms() {
        System.setProperty("nexus.binaries", TestServers.binaries().toString());
    }

    @Test
    void refusesDataOfAnotherLayout() throws Exception {
        Files.writeString(home.resolve("VERSION"), "7");
        assertRefused(Map.of(), "has layout 7 and this hub reads layout 1");
    }

    @Test
    void refusesDataOfAnotherPostgres() throws Exception {
        Files.createDirectories(home.resolve("postgres/data"));
        Files.writeString(home.resolve("postgres/data/PG_VERSION"), "15\n");
        assertRefused(Map.of(), "was written by PostgreSQL 15 and this hub brings PostgreSQL 16");
    }

    @Test
    void refusesAHomeThatIsNoFolder() throws Exception {
        Path file = Files.createFile(home.resolve("file"));
        assertRefused(Map.of("NEXUS_HOME", file.toString()), "cannot be written by this user");
    }

    /** The file system of the processes has no byte to give away. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheDiskIsFull() {
        assertRefused(Map.of("NEXUS_HOME", "/proc/one-nexus"),
                "The disk of /proc/one-nexus is nearly full: 0 MB are free");
    }

    @Test
    void refusesADatabaseWithoutTheKey() {
        assertRefused(Map.of("NEXUS_CHAT_DB_URL", "postgresql://u:p@127.0.0.1:1/chat", "NEXUS_CORE_DB_URL",
                "postgresql://u:p@127.0.0.1:1/core"), "without NEXUS_SECRET_KEY");
    }

    @Test
    void saysThatARealDatabaseDoesNotAnswer() {
        assertRefused(Map.of("NEXUS_CHAT_DB_URL", "postgresql://u:p@127.0.0.1:1/chat", "NEXUS_CORE_DB_URL",
                "postgresql://u:p@127.0.0.1:1/core", "NEXUS_SECRET_KEY", TestServers.masterKey().base64()),
                "No PostgreSQL answers at 127.0.0.1:1");
    }

    @Test
    void namesEveryFaultOfTheEnvironmentAtOnce() {
        assertThatThrownBy(() -> Settings.from(Map.of("NEXUS_PORT", "http", "NEXUS_DEMO", "yes", "NEXUS_ADMIN_EMAIL",
                "a@b.example", "NEXUS_AMQP_URL", "rabbit:5672", "NEXUS_S3_URL", "https://s3.example")))
                .isInstanceOfSatisfying(StartupFault.class, fault -> assertThat(fault.sentences()).hasSize(5));
    }

    @Test
    void neverPrintsASecret() {
        var settings = Settings.from(Map.of("NEXUS_CHAT_DB_URL", "postgresql://u:hidden1@h/chat", "NEXUS_CORE_DB_URL",
                "postgresql://h/core", "NEXUS_CORE_DB_USER", "u", "NEXUS_CORE_DB_PASSWORD", "hidden2", "NEXUS_AMQP_URL",
                "amqp://u:hidden3@h/v", "NEXUS_SECRET_KEY", TestServers.masterKey().base64()));
        assertThat(settings.toString()).doesNotContain("hidden", TestServers.masterKey().base64());
    }

    private void assertRefused(Map<String, String> environment, String sentence) {
        var all = new HashMap<>(Map.of("NEXUS_HOME", home.toString()));
        all.putAll(environment);
        assertThatThrownBy(() -> {
            try (var stopping = new StopInOrder()) {
                EmbeddedServers.start(Settings.from(all), (part, taken) -> {
                }, stopping);
            }
        }).isInstanceOf(StartupFault.class).hasMessageContaining(sentence);
    }
}
