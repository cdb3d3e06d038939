package one.nexus.hub.platform.data;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.channel.FakeWaha;
import one.nexus.hub.channel.Posting;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Secrets are planted wherever the hub is given one, and then looked for wherever it writes (quality.md B24). */
@MicronautTest(transactional = false)
@Property(name = "test.talk", value = "true")
class PlantedSecretsTest {

    private static final String PASSWORD = "planted-pass-5be1d0c7";
    private static final String TYPED = "planted-typed-94aa01fe";
    private static final String WORDS = "planted-words-2f77c6a3";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    @Inject
    Addresses addresses;

    @Inject
    MasterKey key;

    @Test
    void areFoundNowhere() {
        var output = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        List<String> written = new ArrayList<>();
        List<String> secrets = new ArrayList<>(List.of(PASSWORD, TYPED, key.base64()));
        try (PrintStream captured = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            System.setErr(captured);
            plant(written, secrets);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        String log = output.toString(StandardCharsets.UTF_8);
        Stream.of("/metrics", "/openapi.yml", "/health/ready", "/api-docs", "/env", "/beans", "/loggers", "/info",
                "/routes", "/threaddump", "/heapdump", "/api/team/me").forEach(
                        path -> written.add(
                                people.stranger().get(path).text()));
        assertThat(secrets).hasSizeGreaterThan(7).allSatisfy(secret -> {
            assertThat(dump(addresses.chat())).as("chat").noneMatch(row -> row.contains(secret));
            assertThat(dump(addresses.core())).as("core").noneMatch(row -> row.contains(secret));
            assertThat(log).as("log").doesNotContain(secret);
            assertThat(written).as("answers").noneMatch(answer -> answer.contains(secret));
        });
        // what people write is where it belongs and not in the log
        assertThat(dump(addresses.chat())).anyMatch(row -> row.contains(WORDS));
        assertThat(log).doesNotContain(WORDS);
    }

    /** Gives the hub a secret of each kind, rightly and wrongly; keeps its answers to what goes wrong. */
    private void plant(List<String> answers, List<String> secrets) {
        People.Signed owner = people.founded("Loja Aurora");
        Browser browser = owner.browser();
        secrets.add(browser.session());
        secrets.add(String.valueOf(browser.post("/api/team/tokens", Map.of("name", "program")).at("token")));
        String link = String.valueOf(browser.post("/api/team/invitations", Map.of("role", "agent")).at("link"));
        secrets.add(link.substring(link.lastIndexOf('/') + 1));
        try (FakeWaha waha = new FakeWaha()) {
            browser.post("/api/channel/inboxes", Map.of("name", WORDS, "provider", "waha", "baseUrl", waha.url(),
                    "apiKey", FakeWaha.KEY));
            secrets.add(FakeWaha.KEY);
            secrets.add(waha.hmacKey());
            Posting.post(hub.getURI(), waha.webhookPath(), WORDS.getBytes(StandardCharsets.UTF_8),
                    Map.of("X-Webhook-Hmac", TYPED));
        }
        secrets.add(String.valueOf(browser.post("/api/live/ticket", Map.of()).at("ticket")));
        Browser stranger = people.stranger();
        answers.add(stranger.post("/api/team/sign-in", Map.of("email", owner.email(), "password", PASSWORD)).text());
        answers.add(stranger.post("/api/team/sign-in", Map.of("email", PASSWORD, "password", PASSWORD)).text());
        answers.add(stranger.get("/api/team/set-up/" + TYPED).text());
        answers.add(stranger.get("/api/team/invitations/by-token/" + TYPED).text());
        answers.add(stranger.get("/files/" + TYPED).text());
        answers.add(stranger.with("Authorization", "Bearer " + TYPED).get("/api/team/me").text());
        answers.add(browser.patch("/api/team/me", Map.of("password", Map.of("current", PASSWORD, "next", TYPED)))
                .text());
        answers.add(browser.post("/api/channel/inboxes", Map.of("name", "x", "provider", "waha", "baseUrl",
                "http://127.0.0.1:1", "apiKey", TYPED)).text());
    }

    /** Every row of every table as text, read as the superuser. */
    private static List<String> dump(DatabaseAddress address) {
        DatabaseAddress superuser = TestServers.superuser(address);
        return Jdbi.create(superuser.jdbcUrl(), superuser.user(), superuser.password().reveal())
                .withHandle(handle -> {
                    List<String> tables = handle.createQuery("""
                        SELECT c.oid::regclass::text FROM pg_class c
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
                        """).mapTo(String.class).list();
                    return tables.stream().flatMap(table -> handle
                            .createQuery("SELECT t::text FROM " + table + " t")
                            .mapTo(String.class).list().stream()).toList();
                });
    }
}
