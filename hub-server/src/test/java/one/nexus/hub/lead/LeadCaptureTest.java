package one.nexus.hub.lead;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.CoreDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class LeadCaptureTest {

    @Inject
    People people;

    @Inject
    Customers customers;

    @Inject
    CoreDatabase core;

    private People.Signed ana;

    @BeforeEach
    void anOrganisation() {
        ana = people.founded("Clínica Sol");
    }

    @Test
    void opensALeadAtTheFirstStageForAPersonWhoWrites() {
        var maria = customers.writes(customers.known(ana.organisation(), "Maria Silva"));
        var lead = leadOf(maria);
        assertThat(lead).containsEntry("title", "Maria Silva").containsEntry("currency", "BRL")
                .containsEntry("closedAt", null);
        assertThat(lead.get("stage").toString()).contains("key=new", "name=Novos leads", "phase=open", "position=1",
                "glyph=empty");
        assertThat(lead.get("contact").toString()).contains("Maria Silva", "phone=+55");
        assertThat(lead.get("conversation")).isEqualTo((int) maria.conversation());
        assertThat(events("lead.opened")).isEqualTo(1);
    }

    @Test
    void keepsTheOpenLeadOfAPersonWhoWritesAgain() {
        var maria = customers.writes(customers.known(ana.organisation(), "Maria Silva"));
        Object first = leadOf(maria).get("id");
        customers.writes(maria);
        customers.message(maria, "message.queued", Map.of());
        assertThat(leadOf(maria).get("id")).isEqualTo(first);
        assertThat(events("lead.opened")).isEqualTo(1);
        assertThat(events("lead.changed")).isZero();
    }

    @Test
    void opensAnotherLeadAfterAClosedOne() {
        var maria = customers.writes(customers.known(ana.organisation(), "Maria Silva"));
        var first = leadOf(maria);
        move(first, "won");
        assertThat(leadOf(maria).get("id")).isEqualTo(first.get("id"));
        customers.writes(maria);
        var second = leadOf(maria);
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        assertThat(second.get("stage").toString()).contains("key=new");
    }

    @Test
    void opensNoneForOldMessagesOfAClosedSale() {
        var maria = customers.writes(customers.known(ana.organisation(), "Maria Silva"));
        var first = leadOf(maria);
        move(first, "won");
        customers.message(maria, "message.received", Map.of("backlog", true));
        assertThat(leadOf(maria).get("id")).isEqualTo(first.get("id"));
    }

    @Test
    void opensOneForSomebodyWhoWroteWhileTheHubWasAway() {
        var maria = customers.known(ana.organisation(), "Maria Silva");
        customers.message(maria, "message.received", Map.of("backlog", true));
        assertThat(leadOf(maria).get("title")).isEqualTo("Maria Silva");
    }

    @Test
    void countsTheSilenceFromWhenThePersonWroteNotFromWhenTheHubHeardOfIt() {
        var maria = customers.known(ana.organisation(), "Maria Silva");
        Instant morning = Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
        customers.message(maria, "message.received", Map.of("sentAt", morning.toEpochMilli()));
        assertThat(leadOf(maria).get("lastContactAt")).isEqualTo(morning.toString());
        Instant noon = morning.plus(Duration.ofHours(3));
        customers.message(maria, "message.received", Map.of("sentAt", noon.toEpochMilli()));
        customers.message(maria, "message.received", Map.of("sentAt", morning.plusSeconds(1).toEpochMilli()));
        assertThat(leadOf(maria).get("lastContactAt")).isEqualTo(noon.toString());
    }

    @Test
    void makesNoneForAGroup() {
        var group = new Customers.Customer(ana.organisation(), 0, 77);
        customers.message(group, "message.received", Map.of("kind", "group"));
        assertThat(ana.browser().get("/api/lead/of-conversation/77").status()).isEqualTo(404);
        assertThat(events("lead.opened")).isZero();
    }

    @Test
    void opensOneForSomebodyTheTeamWritesToFromThePhone() {
        var maria = customers.known(ana.organisation(), "Maria Silva");
        customers.message(maria, "message.sent-elsewhere", Map.of());
        assertThat(leadOf(maria).get("title")).isEqualTo("Maria Silva");
    }

    @Test
    void notesKnownPeopleAndOpensForNewOnesWhenTheyWriteTogether() {
        var maria = customers.writes(customers.known(ana.organisation(), "Maria Silva"));
        var rosa = customers.writes(customers.known(ana.organisation(), "Rosa Lima"));
        var joao = customers.known(ana.organisation(), "João Reis");
        var mariaElsewhere = new Customers.Customer(ana.organisation(), maria.contact(), maria.conversation() + 50_000);
        Instant before = Instant.now();
        customers.writeTogether(maria, joao, rosa, mariaElsewhere, maria, joao);
        assertThat(events("lead.opened")).isEqualTo(3);
        assertThat(leadOf(mariaElsewhere).get("id")).isEqualTo(leadOf(maria).get("id"));
        long noted = core.read(ana.organisation(), handle -> handle
                .createQuery("SELECT count(*) FROM lead WHERE last_contact_at >= :before").bind("before", before)
                .mapTo(Long.class).one());
        assertThat(noted).isEqualTo(3);
    }

    @Test
    void makesOneOfManyMessagesAtOnce() {
        var maria = customers.known(ana.organisation(), "Maria Silva");
        IntStream.range(0, 12).mapToObj(number -> CompletableFuture.runAsync(() -> customers.writes(maria))).toList()
                .forEach(CompletableFuture::join);
        assertThat(events("lead.opened")).isEqualTo(1);
        assertThat(ana.browser().get("/api/lead/board").text()).containsOnlyOnce("Maria Silva\",\"contact");
    }

    @Test
    void makesOnePipelineForManyWhoNeedItAtOnce() {
        IntStream.range(0, 8).mapToObj(
                number -> CompletableFuture.supplyAsync(() -> ana.browser().get("/api/lead/pipelines").status()))
                .toList().forEach(answer -> assertThat(answer.join()).isEqualTo(200));
        assertThat(ana.browser().get("/api/lead/pipelines").list()).hasSize(1);
    }

    @Test
    void followsAPersonToAnotherInbox() {
        var maria = customers.writes(customers.known(ana.organisation(), "Maria Silva"));
        Object lead = leadOf(maria).get("id");
        var elsewhere = new Customers.Customer(ana.organisation(), maria.contact(), maria.conversation() + 100_000);
        customers.message(elsewhere, "message.received", Map.of("inbox", 2L));
        assertThat(leadOf(elsewhere).get("id")).isEqualTo(lead);
        assertThat(leadOf(maria).get("id")).isEqualTo(lead);
        assertThat(leadOf(maria).get("conversation")).isEqualTo((int) elsewhere.conversation());
    }

    @Test
    void isOwnedByWhoeverLooksAfterTheConversation() {
        var maria = customers.writes(customers.known(ana.organisation(), "Maria Silva"));
        customers.happens(ana.organisation(), "conversation.changed", Map.of("conversation", maria.conversation()));
        assertThat(leadOf(maria)).containsEntry("owner", null);
        customers.happens(ana.organisation(), "conversation.changed",
                Map.of("conversation", maria.conversation(), "assignee", ana.user().value()));
        assertThat(leadOf(maria).get("owner")).isEqualTo(Map.of("id", (int) ana.user().value(), "name", "Ana Souza"));
        customers.happens(ana.organisation(), "conversation.changed",
                Map.of("conversation", maria.conversation(), "assignee", 0L));
        assertThat(leadOf(maria).get("owner")).isNotNull();
    }

    @Test
    void joinsTheLeadsOfTwoRecordsThatProveToBeOnePerson() {
        var maria = customers.writes(customers.known(ana.organisation(), "Maria Silva"));
        var same = customers.writes(customers.known(ana.organisation(), "Maria S."));
        move(leadOf(same), "qualified");
        ana.browser().patch("/api/lead/leads/" + leadOf(maria).get("id"), Map.of("valueCents", 90_000));
        Object further = leadOf(same).get("id");
        customers.happens(ana.organisation(), "contact.merged",
                Map.of("kept", maria.contact(), "gone", same.contact()));
        var joined = leadOf(maria);
        assertThat(joined).containsEntry("id", further).containsEntry("valueCents", 90_000);
        assertThat(joined.get("stage").toString()).contains("key=qualified");
        assertThat(joined.get("contact").toString()).contains("id=" + maria.contact());
        assertThat(leadOf(same).get("id")).isEqualTo(further);
        customers.writes(maria);
        assertThat(leadOf(maria).get("id")).isEqualTo(further);
    }

    @Test
    void givesTheLeadOfAGoneRecordToTheKeptOne() {
        var kept = customers.known(ana.organisation(), "Maria Silva");
        var gone = customers.writes(customers.known(ana.organisation(), "Maria S."));
        customers.happens(ana.organisation(), "contact.merged", Map.of("kept", kept.contact(), "gone", gone.contact()));
        assertThat(leadOf(gone).get("contact").toString()).contains("id=" + kept.contact(), "Maria Silva");
    }

    private Map<String, Object> leadOf(Customers.Customer customer) {
        var answer = ana.browser().get("/api/lead/of-conversation/" + customer.conversation());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void move(Map<String, Object> lead, String key) {
        Object stage = ana.browser().get("/api/lead/pipelines").list().stream()
                .flatMap(pipeline -> ((List<?>) pipeline.get("stages")).stream())
                .map(found -> (Map<?, ?>) found)
                .filter(found -> key.equals(found.get("key")))
                .findFirst().orElseThrow().get("id");
        var moved = ana.browser().post("/api/lead/leads/" + lead.get("id") + "/stage", Map.of("stage", stage));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    private long events(String type) {
        return core.read(ana.organisation(),
                handle -> handle.createQuery("SELECT count(*) FROM outbox WHERE type = :type")
                        .bind("type", type).mapTo(Long.class).one());
    }
}
