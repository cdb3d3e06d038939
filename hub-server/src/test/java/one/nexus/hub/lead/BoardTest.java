package one.nexus.hub.lead;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class BoardTest {

    @Inject
    People people;

    @Inject
    Customers customers;

    private People.Signed ana;
    private List<Map<String, Object>> stages;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void anOrganisation() {
        ana = people.founded("Clínica Sol");
        stages = (List<Map<String, Object>>) ana.browser().get("/api/lead/pipelines").list().getFirst().get("stages");
    }

    @Test
    void beginsWithTheStagesOfASale() {
        assertThat(stages).extracting(stage -> stage.get("key")).containsExactly("new", "active", "negotiation",
                "no-response", "qualified",
                "won", "lost");
        assertThat(stages).extracting(stage -> stage.get("phase")).containsExactly("open", "open", "open", "open",
                "open", "won", "lost");
        assertThat(stages.get(2)).containsEntry("name", "Em negociação").containsEntry("glyph", "half")
                .containsEntry("position", 3);
    }

    @Test
    void movesALeadAndCountsItsColumn() {
        long lead = lead("Maria Silva");
        lead("João Souza");
        var valued = ana.browser().patch("/api/lead/leads/" + lead, Map.of("valueCents", 250_000));
        assertThat(valued.at("valueCents")).isEqualTo(250_000);
        var moved = move(lead, "negotiation", Map.of());
        assertThat(moved.at("stage.key")).isEqualTo("negotiation");
        assertThat(column("negotiation")).containsEntry("count", 1).containsEntry("valueCents", 250_000);
        assertThat(column("new")).containsEntry("count", 1).containsEntry("valueCents", 0);
    }

    @Test
    void isReadColumnByColumnPageByPage() {
        IntStream.range(0, 5).forEach(number -> lead("Cliente " + number));
        var board = ana.browser().get("/api/lead/board?limit=2");
        Map<?, ?> first = (Map<?, ?>) ((List<?>) board.at("columns")).getFirst();
        assertThat((List<?>) first.get("items")).hasSize(2);
        var second = ana.browser().get("/api/lead/board/" + stage("new") + "?limit=2&cursor=" + first.get("next"));
        var third = ana.browser().get("/api/lead/board/" + stage("new") + "?limit=2&cursor=" + second.at("next"));
        assertThat(third.json().get("next")).isNull();
        assertThat(Stream.of(((List<?>) first.get("items")).stream(), second.items().stream(), third.items().stream())
                .flatMap(page -> page).map(item -> ((Map<?, ?>) item).get("title")))
                .isEqualTo(List.of("Cliente 4", "Cliente 3", "Cliente 2", "Cliente 1", "Cliente 0"));
    }

    @Test
    void asksWhyALeadWasLost() {
        long lead = lead("Maria Silva");
        assertThat(move(lead, "lost", Map.of()).at("errors"))
                .isEqualTo(List.of(Map.of("field", "lostReason", "code", "required")));
        assertThat(move(lead, "lost", Map.of("lostReason", "Achou caro")).at("lostReason")).isEqualTo("Achou caro");
        assertThat(move(lead, "active", Map.of()).json()).containsEntry("lostReason", null).containsEntry("closedAt",
                null);
    }

    @Test
    void refusesToMoveWhatSomebodyElseHasMoved() {
        long lead = lead("Maria Silva");
        Object seen = ana.browser().get("/api/lead/leads/" + lead).at("version");
        assertThat(move(lead, "active", Map.of("version", seen)).status()).isEqualTo(200);
        var stale = move(lead, "qualified", Map.of("version", seen));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.at("code")).isEqualTo("stale");
        assertThat(ana.browser().get("/api/lead/leads/" + lead).at("stage.key")).isEqualTo("active");
    }

    @Test
    void letsOneOfTwoMoveALeadTheyBothSaw() {
        long lead = lead("Maria Silva");
        Object seen = ana.browser().get("/api/lead/leads/" + lead).at("version");
        var answers = Stream.of("active", "qualified")
                .map(key -> CompletableFuture.supplyAsync(() -> move(lead, key, Map.of("version", seen))
                        .status()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void opensNoClosedLeadBesideAnOpenOne() {
        var maria = customers.writes(customers.known(ana.organisation(), "Maria Silva"));
        long closed = ana.browser().get("/api/lead/of-conversation/" + maria.conversation()).number("id");
        move(closed, "won", Map.of());
        customers.writes(maria);
        var refused = move(closed, "active", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("code")).isEqualTo("another-open");
    }

    @Test
    void keepsWhatIsKnownOfALeadAndEmptiesWhatIsNull() {
        long lead = lead("Maria Silva");
        var change = Map.<String, Object>of("title", "Clareamento", "owner", ana.user().value(), "nextStep", "Ligar",
                "nextStepOn",
                "2026-12-01");
        var changed = ana.browser().patch("/api/lead/leads/" + lead, change);
        assertThat(changed.json()).containsEntry("title", "Clareamento").containsEntry("nextStep", "Ligar")
                .containsEntry("nextStepOn", "2026-12-01");
        assertThat(changed.at("owner.name")).isEqualTo("Ana Souza");
        var emptied = ana.browser().send("PATCH", "/api/lead/leads/" + lead,
                Optional.of("{\"owner\":null,\"title\":null}"));
        assertThat(emptied.json()).containsEntry("owner", null).containsEntry("title", "Maria Silva")
                .containsEntry("nextStep", "Ligar");
    }

    @Test
    void namesTheFieldThatCannotBeTaken() {
        long lead = lead("Maria Silva");
        var stranger = people.founded("Oficina Lua");
        var refused = ana.browser().patch("/api/lead/leads/" + lead,
                Map.of("valueCents", -1, "owner", stranger.user().value(), "nextStepOn",
                        "amanhã", "title", "x".repeat(201)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(
                        Map.of("field", "valueCents", "code", "too-small"), Map.of("field", "owner", "code", "unknown"),
                        Map.of("field", "nextStepOn", "code", "format"), Map.of("field", "title", "code", "too-long"));
        assertThat(ana.browser().patch("/api/lead/leads/" + lead, Map.of("contact", 1)).status()).isEqualTo(400);
        assertThat(move(lead, "won", Map.of("org_id", 1)).status()).isEqualTo(400);
    }

    @Test
    void goesToNoStageOfAnotherOrganisation() {
        long lead = lead("Maria Silva");
        var other = people.founded("Oficina Lua");
        Object foreign = ((Map<?, ?>) ((List<?>) other.browser().get("/api/lead/pipelines").list().getFirst()
                .get("stages")).get(1)).get("id");
        var refused = ana.browser().post("/api/lead/leads/" + lead + "/stage", Map.of("stage", foreign));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(ana.browser().get("/api/lead/leads/" + lead).at("stage.key")).isEqualTo("new");
    }

    @Test
    void isThereForSalespeople() {
        lead("Maria Silva");
        var bruno = people.joined(ana.organisation(), Role.AGENT);
        assertThat(bruno.browser().get("/api/lead/board").status()).isEqualTo(200);
    }

    private long lead(String name) {
        var customer = customers.writes(customers.known(ana.organisation(), name));
        return ana.browser().get("/api/lead/of-conversation/" + customer.conversation()).number("id");
    }

    private one.nexus.hub.Browser.Answer move(long lead, String key, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("stage", stage(key));
        return ana.browser().post("/api/lead/leads/" + lead + "/stage", body);
    }

    private Object stage(String key) {
        return stages.stream().filter(stage -> key.equals(stage.get("key"))).findFirst().orElseThrow().get("id");
    }

    private Map<String, Object> column(String key) {
        @SuppressWarnings("unchecked")
        var columns = (List<Map<String, Object>>) ana.browser().get("/api/lead/board").at("columns");
        return columns.stream().filter(column -> column.get("stage").toString().contains("key=" + key)).findFirst()
                .orElseThrow();
    }
}
