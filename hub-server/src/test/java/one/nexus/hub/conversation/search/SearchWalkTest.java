package one.nexus.hub.conversation.search;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.Numbers;
import one.nexus.hub.conversation.intake.Heard;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.integrations.channel.Address;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** A search through a history of ten years, dense in places, finds what a look at every message finds, in the same order. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchWalkTest {

    /**
     * 3,000 messages over ten years, 1,500 within an hour of the third year, 1,500 within two days of the seventh. Each
     * holds the words of its place in the row.
     */
    private static final String HISTORY = """
        INSERT INTO message (org_id, conversation_id, inbox_id, direction, author_kind, kind, body, sent_at, envelope_ms,
            arrived_at)
        SELECT :org, :conversation, :inbox, 'in', 'contact', 'text',
               concat_ws(' ', 'sempre', CASE WHEN n % 2 = 0 THEN 'par' ELSE 'impar' END, 'era' || n / 1500,
                   CASE WHEN n % 1000 = 7 THEN 'raro' END, CASE WHEN n < 4500 AND n % 3 = 0 THEN 'antigo' END,
                   CASE n % 50 WHEN 1 THEN 'vento norte' WHEN 2 THEN 'norte vento' END),
               at, extract(epoch FROM at) * 1000, at
        FROM generate_series(0, 5999) n, LATERAL (SELECT timestamptz '2016-01-01' + CASE
            WHEN n < 3000 THEN n * interval '29 hours'
            WHEN n < 4500 THEN interval '1000 days' + (n - 3000) * interval '2 seconds'
            ELSE interval '2400 days' + (n - 4500) * interval '2 minutes' END AS at) t
        ORDER BY hashint4(n)
        """;

    @Inject
    People people;

    @Inject
    Numbers numbers;

    @Inject
    Intake intake;

    @Inject
    ChatDatabase database;

    private People.Signed owner;

    @BeforeAll
    void aLongHistory() {
        owner = people.founded("Loja Aurora");
        InboxId inbox = numbers.add(owner.organisation(), "Vendas");
        Address ana = Address.whatsAppPhone("5511988412207");
        intake.accept(Heard.from(owner.organisation(), inbox.value(), Heard.text("M1", "Ana", "primeira", ana)));
        database.write(owner.organisation(), handle -> handle.createUpdate(HISTORY).bind("org", owner.organisation())
                .bind("inbox", inbox).bind("conversation",
                        handle.createQuery("SELECT id FROM conversation").mapTo(Long.class).one())
                .execute());
        intake.accept(Heard.from(owner.organisation(), inbox.value(), Heard.text("M2", "Ana", "depois", ana)));
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> waiting() == 0);
    }

    private long waiting() {
        return database.read(owner.organisation(),
                handle -> handle.createQuery("SELECT count(*) FROM message_waiting").mapTo(Long.class).one());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', value = {
        "sempre, body LIKE '%sempre%'",
        "par, body LIKE '% par %'",
        "raro, body LIKE '%raro%'",
        "antigo, body LIKE '%antigo%'",
        "antigo impar, body LIKE '%antigo%' AND body LIKE '%impar%'",
        "era2, body || ' ' LIKE '% era2 %'",
        "\"vento norte\", body LIKE '%vento norte%'",
        "\"norte vento\" sempre, body LIKE '%norte vento%'",
        "\"par raro\", body LIKE '%par raro%'",
        "raro antigo, body LIKE '%raro%' AND body LIKE '%antigo%'",
        "nunca, false"})
    void findsAllOfItInOrder(String words, String condition) {
        List<Long> expected = database.read(owner.organisation(), handle -> handle.createQuery(
                "SELECT id FROM message WHERE " + condition + " ORDER BY sent_at DESC, id DESC")
                .mapTo(Long.class).list());
        assertThat(everyPage(words, "")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} from {1} until {2}")
    @CsvSource({
        "sempre, 2018-09-27, 2018-09-27",
        "par, 2017-01-01, 2019-06-30",
        "antigo, 2016-01-01, 2016-03-01",
        "antigo, 2019-01-01, 2026-11-22",
        "raro, 2018-09-28, 2022-12-31",
        "sempre, 2022-07-29, 2022-07-30"})
    void findsAllOfItBetweenTwoDays(String words, String from, String until) {
        List<Long> expected = database.read(owner.organisation(), handle -> handle.createQuery("""
            SELECT id FROM message
            WHERE body || ' ' LIKE :words AND sent_at >= CAST(:from AS timestamp) AT TIME ZONE 'America/Sao_Paulo'
                AND sent_at < (CAST(:until AS timestamp) + interval '1 day') AT TIME ZONE 'America/Sao_Paulo'
            ORDER BY sent_at DESC, id DESC
            """).bind("words", "%" + (words.equals("par") ? " par" : words) + " %").bind("from", from)
                .bind("until", until).mapTo(Long.class).list());
        assertThat(everyPage(words, "&from=" + from + "&until=" + until)).isEqualTo(expected);
    }

    private List<Long> everyPage(String words, String narrowed) {
        String first = "/api/conversation/search?limit=100&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + narrowed;
        List<Long> ids = new ArrayList<>();
        Browser.Answer page = owner.browser().get(first);
        while (true) {
            page.items().forEach(message -> ids.add(((Number) message.get("id")).longValue()));
            if (page.at("next") == null) {
                return ids;
            }
            page = owner.browser().get(first + "&cursor=" + page.at("next"));
        }
    }
}
