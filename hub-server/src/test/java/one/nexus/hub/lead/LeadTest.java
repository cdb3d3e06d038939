package one.nexus.hub.lead;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class LeadTest {

    private static final Instant OPENED = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T12:00:00Z");

    private final Pipeline pipeline = new Pipeline(1, "Vendas",
            List.of(new Stage(10, "new", "Novos leads", "open", 1, "empty"),
                    new Stage(11, "won", "Fechado, ganho", "won", 2, "won"),
                    new Stage(12, "lost", "Fechado, perdido", "lost", 3, "lost")));

    private final Lead lead = new Lead(5, 1, 10, OPENED, null, 7, 8L, 9L, null, 120_00L, "BRL", null, null, OPENED,
            null, OPENED, null, 3, null);

    @Test
    void movesAndIsClosedByASale() {
        Lead won = moved(lead, 11, Optional.empty());
        assertThat(won.stageId()).isEqualTo(11);
        assertThat(won.stageSince()).isEqualTo(LATER);
        assertThat(won.closedAt()).isEqualTo(LATER);
        assertThat(won.version()).isEqualTo(4);
    }

    @Test
    void saysWhyItWasLost() {
        assertThat(lead.moveTo(pipeline, 12, Optional.empty(), LATER))
                .isEqualTo(new Lead.Refused(new LeadRefusal.ReasonMissing()));
        assertThat(moved(lead, 12, Optional.of("Achou caro")).lostReason()).isEqualTo("Achou caro");
    }

    @Test
    void isOpenAgainWhenItComesBack() {
        Lead back = moved(moved(lead, 12, Optional.of("Achou caro")), 10, Optional.empty());
        assertThat(back.closedAt()).isNull();
        assertThat(back.lostReason()).isNull();
    }

    @Test
    void staysWhereItStands() {
        assertThat(lead.moveTo(pipeline, 10, Optional.empty(), LATER)).isEqualTo(new Lead.Stays());
    }

    @Test
    void goesToNoStageOfAnotherPipeline() {
        var refused = new Lead.Refused(new LeadRefusal.UnknownStage());
        assertThat(lead.moveTo(pipeline, 99, Optional.empty(), LATER)).isEqualTo(refused);
        assertThat(lead.moveTo(new Pipeline(2, "Pós-venda", pipeline.stages()), 11, Optional.empty(), LATER))
                .isEqualTo(refused);
    }

    @Test
    void refusesAChangeOfWhatWasSeenBefore() {
        assertThat(lead.staleFor(Optional.of(2))).contains(new LeadRefusal.Stale());
        assertThat(lead.staleFor(Optional.of(3))).isEmpty();
        assertThat(lead.staleFor(Optional.empty())).isEmpty();
    }

    private Lead moved(Lead from, long stage, Optional<String> reason) {
        return ((Lead.Moved) from.moveTo(pipeline, stage, reason, LATER)).lead();
    }
}
