package one.nexus.hub.conversation.intake;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;

import java.util.List;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class OrphansTest {

    @Inject
    ChatDatabase chat;

    @Inject
    Orphans orphans;

    @Test
    void forgetsWhatHasWaitedAWeekForItsMessageInEveryOrganisation() {
        for (long organisation : List.of(1L, 2L)) {
            chat.write(new OrganisationId(organisation), handle -> handle.execute("""
                INSERT INTO orphan (org_id, inbox_id, provider_id, kind, from_me, detail, at)
                SELECT ?, 1, 'X' || days, 'ack', true, '{}', now() - make_interval(days => days, mins => 1)
                FROM unnest(ARRAY[0, 6, 7, 30]) days
                """, organisation));
        }
        orphans.run();
        for (long organisation : List.of(1L, 2L)) {
            List<String> left = chat.read(new OrganisationId(organisation), handle -> handle
                    .createQuery("SELECT provider_id FROM orphan ORDER BY at DESC").mapTo(String.class).list());
            assertThat(left).containsExactly("X0", "X6");
        }
    }
}
