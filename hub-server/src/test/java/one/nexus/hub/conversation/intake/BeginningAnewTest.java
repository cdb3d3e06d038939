package one.nexus.hub.conversation.intake;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.channel.Arrival;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundMessage.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Where an inbox wants it so, who writes after all was done begins another conversation. */
@MicronautTest(transactional = false)
class BeginningAnewTest {

    private static final AtomicInteger ORGANISATIONS = new AtomicInteger(7_400);
    private static final Duration LATER = Duration.ofSeconds(10);

    private final OrganisationId organisation = new OrganisationId(ORGANISATIONS.incrementAndGet());
    private final long inbox = organisation.value() * 10;
    private final Address phone = Address.whatsAppPhone("558591234567");
    private final Address lid = Address.whatsAppLid("201234567890123");

    @Inject
    Intake intake;

    @Inject
    ChatDatabase chat;

    private long first;

    @BeforeEach
    void theCustomerHasWrittenAndAllIsDone() {
        hear(Heard.text("A1", "Ana Lima", "Oi", lid, phone));
        first = number("SELECT id FROM conversation");
        end(first, LATER);
    }

    private void end(long conversation, Duration after) {
        chat.write(organisation, handle -> handle.createUpdate("""
            UPDATE conversation SET status = 'resolved', unread = 0, first_unread_id = NULL, waiting_since = NULL,
                ended_at = :at WHERE id = :id
            """).bind("id", conversation).bind("at", Heard.NOW.plus(after)).execute());
    }

    /** As a provider does, comes again as long as it is told that the hub is not able now. */
    private void hear(InboundEvent... events) {
        take(Heard.from(organisation, inbox, events));
    }

    private void take(Arrival arrival) {
        for (int attempt = 1;; attempt++) {
            try {
                intake.accept(arrival);
                return;
            } catch (IntakeUnavailable unavailable) {
                if (attempt == 10) {
                    throw unavailable;
                }
            }
        }
    }

    private long number(String sql) {
        return chat.read(organisation, handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private String words(long conversation) {
        return chat.read(organisation, handle -> handle.createQuery("""
            SELECT coalesce(string_agg(bare_id, ',' ORDER BY bare_id), '') FROM message WHERE conversation_id = :id
            """).bind("id", conversation).mapTo(String.class).one());
    }

    private long conversations() {
        return number("SELECT count(*) FROM conversation");
    }

    private long next() {
        return number("SELECT next_id FROM conversation WHERE id = " + first);
    }

    @Test
    void opensAnotherConversationOfTheSamePerson() {
        hear(Heard.text("A2", "Ana Lima", "Mais uma coisa", phone));
        hear(Heard.text("A3", "Ana Lima", "Alô?", lid));
        assertThat(conversations()).isEqualTo(2);
        assertThat(words(first)).isEqualTo("A1");
        assertThat(words(next())).isEqualTo("A2,A3");
        assertThat(number("SELECT count(*) FROM conversation WHERE id = " + first + " AND status = 'resolved'"))
                .isOne();
        assertThat(number("SELECT unread FROM conversation WHERE id = " + next())).isEqualTo(2);
        assertThat(number("SELECT count(DISTINCT contact_id) FROM conversation")).isOne();
        assertThat(number("SELECT count(*) FROM address WHERE conversation_id = " + next())).isEqualTo(2);
    }

    @Test
    void opensOneForAllThatComeAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int number = 0; number < 24; number++) {
                InboundEvent said = Heard.text("B" + number, "Ana Lima", "Oi", number % 2 == 0 ? phone : lid);
                all.add(() -> {
                    hear(said);
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(conversations()).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM message WHERE conversation_id = " + next())).isEqualTo(24);
        assertThat(number("SELECT count(*) FROM outbox WHERE type = 'conversation.opened'")).isEqualTo(2);
    }

    @Test
    void endsAndBeginsAgainAsOftenAsTheTeamIsDone() {
        hear(Heard.text("A2", "Ana Lima", "Mais uma coisa", phone));
        long second = next();
        end(second, LATER);
        hear(Heard.text("A3", "Ana Lima", "E outra", phone), Heard.text("A4", "Ana Lima", "E mais", lid));
        assertThat(conversations()).isEqualTo(3);
        long third = number("SELECT next_id FROM conversation WHERE id = " + second);
        assertThat(words(third)).isEqualTo("A3,A4");
    }

    @Test
    void opensNothingForWhatIsKnownAlready() {
        hear(Heard.text("A1", "Ana Lima", "Oi", lid, phone), Heard.text("A1", "Ana Lima", "Oi", phone));
        assertThat(conversations()).isOne();
        hear(Heard.text("A2", "Ana Lima", "Mais", phone));
        hear(Heard.text("A1", "Ana Lima", "Oi", lid, phone), Heard.text("A2", "Ana Lima", "Mais", phone));
        assertThat(words(first)).isEqualTo("A1");
        assertThat(words(next())).isEqualTo("A2");
    }

    @Test
    void leavesWithTheEarlierOneWhatIsSaidOfItsMessages() {
        hear(Heard.own("P1", "Até logo", phone));
        assertThat(words(first)).isEqualTo("A1,P1");
        hear(Heard.ack("P1", true, Ack.READ, phone), Heard.reaction("A1", Optional.of("👍"), 20, phone));
        assertThat(conversations()).isOne();
        assertThat(number("SELECT count(*) FROM conversation WHERE status = 'resolved'")).isOne();
        hear(Heard.text("A2", "Ana Lima", "Mais uma coisa", phone));
        hear(Heard.reaction("A1", Optional.of("❤️"), 30, phone), Heard.ack("P1", true, Ack.PLAYED, phone));
        assertThat(number("SELECT count(*) FROM reaction WHERE emoji = '❤️'")).isOne();
        assertThat(number("SELECT count(*) FROM conversation WHERE id = " + first + " AND status = 'resolved'"))
                .isOne();
        assertThat(words(next())).isEqualTo("A2");
    }

    @Test
    void takesTheEchoOfTheTeamsLastWordsForWhatTheyAre() {
        chat.write(organisation, handle -> handle.createUpdate("""
            INSERT INTO message (org_id, conversation_id, inbox_id, direction, author_kind, author_name, kind, body, sent_at,
                envelope_ms, arrived_at, status, tried_at)
            SELECT org_id, id, inbox_id, 'out', 'user', 'Bruno', 'text', 'Até logo', :at, 0, :at, 'sent', :at
            FROM conversation
            """).bind("at", Heard.NOW.minusSeconds(2)).execute());
        hear(Heard.text("A2", "Ana Lima", "Mais uma coisa", phone));
        hear(Heard.written(Source.API, Heard.own("E1", "Até logo", phone)));
        assertThat(words(first)).isEqualTo("A1,E1");
        assertThat(words(next())).isEqualTo("A2");
    }

    @Test
    void opensTheEarlierOneAgainForWhatWasSaidBeforeItWasDone() {
        take(new Arrival(new InboxId(inbox), organisation, List.of(Heard.text("A2", "Ana Lima", "Alô", phone)),
                Heard.NOW.plusSeconds(60), true, "trace"));
        assertThat(conversations()).isOne();
        assertThat(words(first)).isEqualTo("A1,A2");
        assertThat(number("SELECT count(*) FROM conversation WHERE status = 'open' AND ended_at IS NULL")).isOne();
    }

    @Test
    void bringsWhatIsToldLateToWhereTheTeamIsNow() {
        hear(Heard.text("A2", "Ana Lima", "Mais uma coisa", phone));
        take(new Arrival(new InboxId(inbox), organisation, List.of(Heard.text("A0", "Ana Lima", "Alô", phone)),
                Heard.NOW.plusSeconds(60), true, "trace"));
        assertThat(words(next())).isEqualTo("A0,A2");
        assertThat(number("SELECT count(*) FROM conversation WHERE id = " + first + " AND status = 'resolved'"))
                .isOne();
    }

    @Test
    void joinsWhatProvesToBeOnePersonsWithoutLosingWhatWasBefore() {
        Address other = Address.whatsAppPhone("5585998887777");
        hear(Heard.text("C1", "Ana", "Oi", other));
        end(number("SELECT conversation_id FROM message WHERE bare_id = 'C1'"), LATER);
        hear(Heard.text("C2", "Ana", "De novo", other));
        hear(Heard.text("A2", "Ana Lima", "Mais uma coisa", lid));
        hear(Heard.text("A3", "Ana Lima", "Sou eu", lid, other));
        assertThat(number("SELECT count(*) FROM conversation WHERE next_id IS NULL")).isOne();
        assertThat(number("SELECT count(*) FROM conversation WHERE next_id = "
                + number("SELECT id FROM conversation WHERE next_id IS NULL"))).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM message")).isEqualTo(5);
    }
}
