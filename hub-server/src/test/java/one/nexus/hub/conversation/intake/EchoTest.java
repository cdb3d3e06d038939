package one.nexus.hub.conversation.intake;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundMessage.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Which own message is one that the team sent without knowing its id. */
@MicronautTest(transactional = false)
class EchoTest {

    private static final AtomicInteger ORGANISATIONS = new AtomicInteger(7_100);
    private static final String BY_PHONE = "SELECT count(*) FROM message WHERE author_kind = 'phone'";

    private final OrganisationId organisation = new OrganisationId(ORGANISATIONS.incrementAndGet());
    private final Address phone = Address.whatsAppPhone("558591234567");

    @Inject
    Intake intake;

    @Inject
    ChatDatabase chat;

    @BeforeEach
    void theCustomerHasWritten() {
        hear(Heard.text("A1", "Ana Lima", "Oi", phone));
    }

    private void hear(InboundEvent event) {
        intake.accept(Heard.from(organisation, organisation.value() * 10, event));
    }

    private void hear(Source source, InboundEvent own) {
        hear(Heard.written(source, own));
    }

    /** Something of the team's whose id is not known went out so long before {@link Heard#NOW}. */
    private void sent(String kind, String words, String status, Duration before) {
        chat.write(organisation, handle -> handle.createUpdate("""
            INSERT INTO message (org_id, conversation_id, inbox_id, direction, author_kind, author_name, kind, body, sent_at,
                envelope_ms, arrived_at, status, tried_at)
            SELECT org_id, id, inbox_id, 'out', 'user', 'Bruno', :kind, :words, :at, 0, :at, :status, :at
            FROM conversation
            """).bind("kind", kind).bind("words", words).bind("status", status)
                .bind("at", Heard.NOW.minus(before)).execute());
    }

    private long count(String sql) {
        return chat.read(organisation, handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private String ours(String column) {
        return chat.read(organisation, handle -> handle
                .createQuery("SELECT " + column + " FROM message WHERE author_kind = 'user'").mapTo(String.class)
                .one());
    }

    @Test
    void takesAPictureSentFromThePhoneForNoEchoOfTheTeams() {
        sent("image", "", "sending", Duration.ofSeconds(1));
        hear(Source.APP, Heard.ownPicture("P1", phone));
        hear(Source.PERHAPS_APP, Heard.ownPicture("P2", phone));
        assertThat(count(BY_PHONE)).isEqualTo(2);
        hear(Source.API, Heard.ownPicture("E1", phone));
        assertThat(ours("bare_id")).isEqualTo("E1");
        assertThat(count(BY_PHONE)).isEqualTo(2);
    }

    @Test
    void givesTheTeamsMessageWhatWasSaidOfItBeforeItsEcho() {
        sent("image", "", "sending", Duration.ofSeconds(1));
        hear(Heard.ack("E1", true, Ack.READ, phone));
        hear(Source.API, Heard.ownPicture("E1", phone));
        assertThat(ours("status")).isEqualTo("read");
        assertThat(count("SELECT count(*) FROM orphan")).isZero();
    }

    @Test
    void takesWordsTypedOnThePhoneForNoEchoWhereTheProviderKnowsTheDevice() {
        sent("text", "Bom dia", "sent", Duration.ofSeconds(2));
        hear(Source.APP, Heard.own("P1", "Bom dia", phone));
        assertThat(count(BY_PHONE)).isOne();
        hear(Source.PERHAPS_APP, Heard.own("E1", "Bom dia", phone));
        assertThat(ours("bare_id")).isEqualTo("E1");
        assertThat(count(BY_PHONE)).isOne();
    }

    @Test
    void takesWordsSaidMuchLaterForNoEcho() {
        sent("text", "Bom dia", "sent", Duration.ofMinutes(20));
        hear(Source.API, Heard.own("P1", "Bom dia", phone));
        assertThat(count(BY_PHONE)).isOne();
        assertThat(ours("coalesce(bare_id, 'none')")).isEqualTo("none");
    }
}
