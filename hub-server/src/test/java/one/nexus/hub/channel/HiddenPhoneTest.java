package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.ChatDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** WhatsApp hides a phone behind a LID and may tell it later: the hub asks again, and ever more seldom. */
@MicronautTest(transactional = false)
@Property(name = "test.talk", value = "true")
class HiddenPhoneTest {

    private static final String LID = "/api/default/lids/184467440737095@lid";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    @Inject
    ChatDatabase chat;

    private final FakeWaha waha = new FakeWaha();
    private People.Signed owner;

    private record Waiting(int attempts, double seconds) {}

    @BeforeEach
    void aMessageOfSomebodyWithoutAPhone() {
        owner = people.founded("Loja Aurora");
        waha.answers("GET /api/sessions/default", 200, FakeWaha.session("WORKING"));
        waha.answers("GET " + LID, 200, FakeWaha.fixture("rest/lids.not-found.response.json"));
        WebhookTest.connect(owner, waha);
        deliver();
    }

    @AfterEach
    void closed() {
        waha.close();
    }

    private void deliver() {
        byte[] body = FakeWaha.fixture("webhooks/gows/message.text.lid-no-alt.json").getBytes(StandardCharsets.UTF_8);
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), body, waha.hmacKey())).isEqualTo(200);
    }

    private Optional<Waiting> waiting() {
        return chat.read(owner.organisation(), handle -> handle.createQuery("""
            SELECT attempts, CAST(extract(epoch FROM due_at - clock_timestamp()) AS double precision) AS seconds
            FROM job WHERE kind = 'profile' AND holder IS NULL AND reason IS NOT NULL
            """).mapTo(Waiting.class).findOne());
    }

    private boolean ordered() {
        return chat.read(owner.organisation(), handle -> handle
                .createQuery("SELECT count(*) FROM job WHERE kind = 'profile'").mapTo(Long.class).one()) > 0;
    }

    private Waiting asked(int times) {
        return Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(this::waiting, found -> found.filter(job -> job.attempts == times).isPresent()).orElseThrow();
    }

    private void itsTimeHasCome() {
        chat.write(owner.organisation(), handle -> handle
                .createUpdate("UPDATE job SET due_at = now() - interval '3 seconds' WHERE kind = 'profile'").execute());
    }

    @Test
    void isAskedForEverMoreSeldomUntilItIsTold() {
        assertThat(asked(1).seconds).isBetween(1.0, 20.0);
        itsTimeHasCome();
        assertThat(asked(2).seconds).isBetween(270.0, 300.0);
        itsTimeHasCome();
        assertThat(asked(3).seconds).isBetween(3_570.0, 3_600.0);
        assertThat(waha.calls("GET", LID)).hasSize(3);

        waha.answers("GET " + LID, 200, "{\"lid\":\"184467440737095@lid\",\"pn\":\"558591234567@c.us\"}");
        itsTimeHasCome();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !ordered());
        assertThat(waha.calls("GET", LID)).hasSize(4);
    }

    @Test
    void isNotAskedForAnewByTheNextMessage() {
        asked(1);
        deliver();
        deliver();
        assertThat(asked(1).attempts).isOne();
        assertThat(waha.calls("GET", LID)).hasSize(1);
    }
}
