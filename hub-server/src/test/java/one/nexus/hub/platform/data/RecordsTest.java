package one.nexus.hub.platform.data;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class RecordsTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

    @Inject
    ChatDatabase chat;

    record Line(OrganisationId orgId, @Nullable String firstWord, Instant sentAt) {}

    private Line read(String columns) {
        return chat.unscoped(handle -> handle.createQuery("SELECT " + columns).bind("at", AT)
                .bind("org", new OrganisationId(7)).mapTo(Line.class).one());
    }

    @Test
    void fillsARecordByTheNamesOfTheColumnsInWhateverOrderTheyCome() {
        String one = "CAST(:org AS bigint) AS org_id, 'Oi' AS first_word, CAST(:at AS timestamptz) AS sent_at";
        String other = "CAST(:at AS timestamptz) AS sent_at, NULL AS first_word, 5 AS unread, CAST(:org AS bigint) AS org_id";
        for (int time = 0; time < 3; time++) {
            assertThat(read(one)).isEqualTo(new Line(new OrganisationId(7), "Oi", AT));
            assertThat(read(other)).isEqualTo(new Line(new OrganisationId(7), null, AT));
        }
    }
}
