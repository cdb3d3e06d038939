package one.nexus.hub.platform.embedded;

import one.nexus.hub.Browser;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.Secret;
import one.nexus.hub.platform.settings.Settings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The key of a hub with a demonstration in it is changed, as its user does it. */
class KeyRotationIT {

    private static final Map<String, String> DEMO = Map.of("NEXUS_DEMO", "true");
    private static final Pattern SIGN_IN = Pattern.compile("sign in as (\\S+) with the password (.+)\\.");

    @TempDir
    Path home;

    @BeforeEach
    void sharePrograms() {
        System.setProperty("nexus.binaries", TestServers.binaries().toString());
    }

    private String secret(String name) throws IOException {
        return Files.readString(home.resolve("secrets").resolve(name)).strip();
    }

    private String rotated(int code) throws Exception {
        try (HubProcess rotation = HubProcess.command(home, Map.of(), "rotate-key")) {
            assertThat(rotation.end()).as(rotation.output()).isEqualTo(code);
            assertThat(rotation.output()).doesNotContain("\tat ");
            return rotation.output();
        }
    }

    private HubProcess demonstration() throws IOException {
        HubProcess hub = HubProcess.launch(home, DEMO).untilReady();
        await().atMost(Duration.ofSeconds(90)).until(() -> SIGN_IN.matcher(hub.output()).find());
        return hub;
    }

    /** The ids of the keys of all values of both databases that look sealed. */
    private List<String> sealedWith() throws IOException {
        List<String> found = new ArrayList<>();
        try (var stopping = new StopInOrder()) {
            var running = EmbeddedServers.start(Settings.from(Map.of("NEXUS_HOME", home.toString())),
                    (part, taken) -> {
                    }, stopping);
            for (DatabaseAddress database : List.of(running.addresses().chat(), running.addresses().core())) {
                var superuser = new DatabaseAddress(database.jdbcUrl(), "postgres", new Secret(secret("postgres")));
                Jdbi.create(superuser.jdbcUrl(), superuser.user(), superuser.password().reveal())
                        .useHandle(handle -> found.addAll(sealedWith(handle)));
            }
        }
        return found;
    }

    private static List<String> sealedWith(Handle handle) {
        return handle.createQuery("""
            SELECT format('SELECT left(%1$I, 8) FROM %2$I WHERE %1$I ~ %3$L', column_name, table_name,
                '^[0-9a-f]{8}[.][A-Za-z0-9_-]{30,}$')
            FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'text'
            """).mapTo(String.class).list().stream()
                .flatMap(query -> handle.createQuery(query).mapTo(String.class).list().stream()).toList();
    }

    private static void assertThatItsNumbersCanBeOpened(HubProcess hub) {
        var signIn = SIGN_IN.matcher(hub.output());
        assertThat(signIn.find()).as(hub.output()).isTrue();
        var browser = new Browser(URI.create("http://127.0.0.1:" + hub.port()));
        assertThat(browser.post("/api/team/sign-in", Map.of("email", signIn.group(1), "password", signIn.group(2)))
                .status()).isEqualTo(200);
        assertThat(browser.get("/api/channel/inboxes").items()).isNotEmpty()
                .allSatisfy(inbox -> assertThat(String.valueOf(inbox.get("webhookUrl"))).contains("/webhooks/"));
    }

    @Test
    void sealsEverythingAnewAndStartsWithTheNewKey() throws Exception {
        HubProcess first = demonstration();
        String before = secret("secret-key");
        assertThat(rotated(1)).contains("Another hub is already running");
        first.terminate();
        List<String> old = sealedWith();
        assertThat(old).isNotEmpty().containsOnly(old.getFirst());

        assertThat(rotated(0)).contains("The secret key is changed; " + old.size() + " stored values");

        assertThat(secret("secret-key")).isNotEqualTo(before);
        assertThat(home.resolve("secrets/secret-key.next")).doesNotExist();
        List<String> now = sealedWith();
        assertThat(now).hasSameSizeAs(old).containsOnly(now.getFirst()).doesNotContain(old.getFirst());
        finishesAChangeThatWasBrokenOff(before);
        HubProcess second = demonstration();
        assertThatItsNumbersCanBeOpened(second);
        second.terminate();
    }

    /** The power went when nothing was left but to put the new key in its place. */
    private void finishesAChangeThatWasBrokenOff(String before) throws Exception {
        Files.writeString(home.resolve("secrets/secret-key.next"), secret("secret-key"));
        Files.writeString(home.resolve("secrets/secret-key"), before);
        try (HubProcess refused = HubProcess.launch(home, Map.of())) {
            assertThat(refused.end()).isEqualTo(1);
            assertThat(refused.output()).contains("is being changed", "rotate-key").doesNotContain("\tat ");
        }
        rotated(0);
        assertThat(secret("secret-key")).isNotEqualTo(before);
    }

    @Test
    void wantsTheNewKeyWhereTheOldOneIsGiven() throws Exception {
        try (HubProcess rotation = HubProcess.command(home,
                Map.of("NEXUS_SECRET_KEY", MasterKey.random().base64()), "rotate-key")) {
            assertThat(rotation.end()).isEqualTo(1);
            assertThat(rotation.output()).contains("NEXUS_NEW_SECRET_KEY").doesNotContain("\tat ");
        }
    }
}
