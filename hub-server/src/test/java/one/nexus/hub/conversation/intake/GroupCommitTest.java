package one.nexus.hub.conversation.intake;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.channel.UnderWay;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@MicronautTest(transactional = false)
class GroupCommitTest {

    private static final AtomicInteger ORGANISATIONS = new AtomicInteger(100);

    private final OrganisationId organisation = new OrganisationId(ORGANISATIONS.incrementAndGet());
    private final long inbox = organisation.value() * 10;
    private final Address phone = Address.whatsAppPhone("558591234567");
    private final Address lid = Address.whatsAppLid("201234567890123");

    @Inject
    Intake intake;

    @Inject
    UnderWay underWay;

    @Inject
    ChatDatabase chat;

    @Inject
    CoreDatabase core;

    private long count(String sql) {
        return chat.read(organisation, handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private String text(String sql) {
        return chat.read(organisation, handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    /** As a provider does, comes again as long as it is told that the hub is not able now. */
    private void hear(InboundEvent... events) {
        for (int attempt = 1;; attempt++) {
            try {
                intake.accept(Heard.from(organisation, inbox, events));
                return;
            } catch (IntakeUnavailable unavailable) {
                if (attempt == 10) {
                    throw unavailable;
                }
            }
        }
    }

    @Test
    void opensAConversationForAnUnknownSender() {
        hear(Heard.text("A1", "Ana Lima", "Oi", phone));
        assertThat(count("SELECT count(*) FROM conversation WHERE unread = 1 AND status = 'open'")).isOne();
        assertThat(text("SELECT body FROM message")).isEqualTo("Oi");
        assertThat(text("SELECT last_preview FROM conversation")).isEqualTo("Oi");
        assertThat(text("SELECT name FROM contact_card")).isEqualTo("Ana Lima");
        assertThat(text("SELECT string_agg(type, ',' ORDER BY id) FROM outbox"))
                .isEqualTo("conversation.opened,message.received");
    }

    @Test
    void storesTheSameMessageOnce() {
        hear(Heard.text("A1", "Ana Lima", "Oi", phone), Heard.text("A1", "Ana Lima", "Oi", phone));
        hear(Heard.text("A1", "Ana Lima", "Oi", phone));
        assertThat(count("SELECT count(*) FROM message")).isOne();
        assertThat(count("SELECT unread FROM conversation")).isOne();
    }

    @Test
    void knowsOnePersonByTwoAddresses() {
        hear(Heard.text("A1", "Ana Lima", "Oi", lid, phone));
        hear(Heard.text("A2", "Ana Lima", "Tudo bem?", phone, lid));
        hear(Heard.text("A3", "Ana Lima", "Alô", lid));
        assertThat(count("SELECT count(*) FROM conversation")).isOne();
        assertThat(count("SELECT count(*) FROM address")).isEqualTo(2);
        assertThat(count("SELECT unread FROM conversation")).isEqualTo(3);
    }

    @Test
    void joinsTwoConversationsWhenTheirAddressesProveToBeOnePersons() {
        hear(Heard.text("A1", "Ana Lima", "Oi", lid));
        hear(Heard.text("A2", "Ana Lima", "Sou eu", phone));
        assertThat(count("SELECT count(*) FROM conversation")).isEqualTo(2);
        hear(Heard.text("A3", "Ana Lima", "Mesma pessoa", lid, phone));
        assertThat(count("SELECT count(*) FROM conversation")).isOne();
        assertThat(count("SELECT count(DISTINCT conversation_id) FROM message")).isOne();
        assertThat(count("SELECT unread FROM conversation")).isEqualTo(3);
        assertThat(count("SELECT count(*) FROM conversation_merge")).isOne();
        hear(Heard.text("A4", "Ana Lima", "Ainda eu", phone));
        assertThat(count("SELECT count(*) FROM message")).isEqualTo(4);
        long contacts = core.read(organisation, handle -> handle.createQuery(
                "SELECT count(*) FROM contact WHERE merged_into IS NULL").mapTo(Long.class).one());
        assertThat(contacts).isOne();
    }

    @Test
    void keepsAReceiptThatCameBeforeItsMessage() {
        hear(Heard.ack("B1", true, Ack.READ, phone));
        hear(Heard.own("B1", "Abrimos sim", phone));
        hear(Heard.ack("B1", true, Ack.DEVICE, phone));
        assertThat(text("SELECT status FROM message")).isEqualTo("read");
        assertThat(text("SELECT last_status FROM conversation")).isEqualTo("read");
        assertThat(count("SELECT count(*) FROM orphan")).isZero();
    }

    @Test
    void forgetsAReactionThatWasTakenBackBeforeItCame() {
        hear(Heard.text("A1", "Ana Lima", "Oi", phone));
        hear(Heard.reaction("A1", Optional.empty(), 2, phone));
        hear(Heard.reaction("A1", Optional.of("👍"), 1, phone));
        assertThat(count("SELECT count(*) FROM reaction WHERE emoji <> ''")).isZero();
        hear(Heard.reaction("A1", Optional.of("❤️"), 3, phone));
        assertThat(text("SELECT emoji FROM reaction")).isEqualTo("❤️");
    }

    @Test
    void putsAMessageInThePlaceOfItsAnnouncement() {
        hear(Heard.message("W1", false, "Ana Lima", new Content.Awaited(), phone));
        assertThat(text("SELECT kind FROM message")).isEqualTo("awaited");
        hear(Heard.text("W1", "Ana Lima", "Oi", phone));
        hear(Heard.message("W1", false, "Ana Lima", new Content.Awaited(), phone));
        assertThat(text("SELECT kind || ' ' || body FROM message")).isEqualTo("text Oi");
        assertThat(text("SELECT last_preview FROM conversation WHERE unread = 1")).isEqualTo("Oi");
    }

    @Test
    void tellsOfACallOnceHoweverManyEventsSpeakOfIt() {
        hear(Heard.call("C1", InboundEvent.CallState.REJECTED, phone));
        hear(Heard.call("C1", InboundEvent.CallState.RINGING, phone));
        hear(Heard.call("C2", InboundEvent.CallState.RINGING, phone));
        hear(Heard.call("C2", InboundEvent.CallState.ACCEPTED, phone));
        assertThat(text("SELECT string_agg(content ->> 'outcome', ',' ORDER BY id) FROM message WHERE kind = 'call'"))
                .isEqualTo("rejected,accepted");
    }

    @Test
    void clearsUnreadWhenTheOperatorReadOnThePhone() {
        hear(Heard.text("A1", "Ana Lima", "Oi", phone));
        hear(Heard.ack("A1", false, Ack.READ, phone));
        assertThat(count("SELECT unread FROM conversation")).isZero();
    }

    @Test
    void storesAnotherPersonsMessageUnderAnIdThatIsTaken() {
        Address stranger = Address.whatsAppPhone("5511987654321");
        hear(Heard.text("A1", "Ana Lima", "Oi", phone));
        hear(Heard.text("A1", "Bia", "Peguei seu id", stranger));
        hear(Heard.text("A1", "Bia", "Peguei seu id", stranger));
        assertThat(count("SELECT count(*) FROM message")).isEqualTo(2);
        assertThat(count("SELECT count(*) FROM message WHERE same_id_twin")).isOne();
    }

    @Test
    void opensNoConversationWithTheOwnNumber() {
        hear(Heard.text("A1", "Loja", "nota para mim", Address.whatsAppPhone("5511940028922")));
        assertThat(count("SELECT count(*) FROM conversation")).isZero();
    }

    @Test
    void writesTheGroupOfAMemberThatCannotBeWritten() throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            String id = number % 50 == 7 ? "bad\u0000" + number : "G" + number;
            Address person = Address.whatsAppPhone("55119" + (80000000 + number % 20));
            calls.add(() -> {
                hear(Heard.text(id, "Pessoa " + person.value(), "Olá \u0000 \uD800", person));
                return true;
            });
        }
        int refused = 0;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> sent : senders.invokeAll(calls)) {
                refused += sent.state() == Future.State.FAILED ? 1 : 0;
            }
        }
        assertThat(refused).isEqualTo(4);
        assertThat(count("SELECT count(*) FROM message")).isEqualTo(196);
        assertThat(count("SELECT count(*) FROM conversation")).isEqualTo(20);
        assertThat(count("SELECT sum(unread) FROM conversation")).isEqualTo(196);
        assertThat(count("SELECT sum(conversations) FROM conversation_tally")).isEqualTo(20);
    }

    @Test
    void doesNotWaitForADeliveryThatIsNeverRead() {
        underWay.begun();
        try {
            hear(Heard.text("A1", "Ana Lima", "Oi", phone));
        } finally {
            underWay.over();
        }
        assertThat(count("SELECT count(*) FROM message")).isOne();
    }

    /** The members of a group have the transaction that wrote them in common. */
    @Test
    void commitsWithTheDeliveriesThatAreStillBeingRead() throws Exception {
        AtomicInteger round = new AtomicInteger();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            await().until(() -> {
                String first = "F" + round.incrementAndGet();
                underWay.begun();
                underWay.begun();
                Future<?> written = senders.submit(() -> hear(Heard.text(first, "Ana Lima", "Oi", phone)));
                Future<?> read = senders.submit(() -> hear(Heard.text("S" + first, "Ana Lima", "Alô", phone)));
                written.get();
                underWay.over();
                read.get();
                underWay.over();
                return count("SELECT count(DISTINCT xmin::text) FROM message WHERE bare_id IN ('" + first + "', 'S"
                        + first + "')") == 1;
            });
        }
    }

    @Test
    void holdsUpNobodyElseBehindAConversationThatIsLocked() throws Exception {
        Address other = Address.whatsAppPhone("558597654321");
        hear(Heard.text("A1", "Ana Lima", "Oi", phone));
        hear(Heard.text("B1", "Bia Reis", "Olá", other));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> locked = chat.write(organisation, handle -> {
                handle.createQuery("SELECT id FROM conversation WHERE last_author = 'Ana Lima' FOR UPDATE")
                        .mapTo(Long.class).one();
                Future<?> waiting = threads.submit(() -> hear(Heard.text("A2", "Ana Lima", "Alô?", phone)));
                await().pollInSameThread().until(() -> handle
                        .createQuery("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted").mapTo(Boolean.class).one());
                intake.accept(Heard.from(organisation, inbox, Heard.text("B2", "Bia Reis", "Tudo bem?", other)));
                assertThat(waiting.isDone()).isFalse();
                return waiting;
            });
            locked.get();
        }
        assertThat(count("SELECT count(*) FROM message")).isEqualTo(4);
    }

    @Test
    void refusesWhatCannotBeStored() {
        assertThatThrownBy(() -> hear(Heard.text("bad\u0000id", "Ana", "Oi", phone)))
                .isInstanceOf(RuntimeException.class);
    }
}
