package one.nexus.hub.platform.data;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class OrganisationScopeTest {

    private static final OrganisationId OURS = new OrganisationId(1);
    private static final OrganisationId THEIRS = new OrganisationId(2);

    @Inject
    ChatDatabase chat;

    @Inject
    CoreDatabase core;

    @Inject
    Outbox outbox;

    @BeforeEach
    void anEventOfEach() {
        for (Database database : List.of(chat, core)) {
            for (OrganisationId organisation : List.of(OURS, THEIRS)) {
                database.write(organisation, handle -> appended(handle, organisation));
            }
        }
    }

    private boolean appended(Handle handle, OrganisationId organisation) {
        outbox.append(handle, new NewEvent(organisation, "thing.happened", new Actor.System(), Map.of("thing", 5L)));
        return true;
    }

    private static List<OrganisationId> seen(Handle handle) {
        return handle.createQuery("SELECT DISTINCT org_id FROM outbox").mapTo(OrganisationId.class).list();
    }

    @Test
    void showsTheRowsOfTheNamedOrganisationOnly() {
        assertThat(chat.read(OURS, OrganisationScopeTest::seen)).containsExactly(OURS);
        assertThat(core.read(THEIRS, OrganisationScopeTest::seen)).containsExactly(THEIRS);
    }

    @Test
    void showsNoRowWithoutAnOrganisation() {
        assertThat(chat.unscoped(OrganisationScopeTest::seen)).isEmpty();
        assertThat(core.unscoped(OrganisationScopeTest::seen)).isEmpty();
    }

    @Test
    void changesTheOrganisationInsideACommitGroup() {
        List<List<OrganisationId>> both = chat.unscoped(handle -> {
            Database.scope(handle, OURS);
            var ours = seen(handle);
            Database.scope(handle, THEIRS);
            return List.of(ours, seen(handle));
        });
        assertThat(both).containsExactly(List.of(OURS), List.of(THEIRS));
    }

    @Test
    void refusesARowOfAnotherOrganisation() {
        assertThatThrownBy(() -> chat.write(OURS, handle -> appended(handle, THEIRS))).isInstanceOf(JdbiException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void refusesToWriteInARead() {
        assertThatThrownBy(() -> chat.read(OURS, handle -> appended(handle, OURS))).isInstanceOf(JdbiException.class)
                .hasMessageContaining("read-only");
    }

    private static List<String> settings(Handle handle) {
        return handle.createQuery("""
            SELECT current_setting(name) FROM unnest(ARRAY['transaction_read_only', 'plan_cache_mode', 'enable_seqscan'])
                WITH ORDINALITY AS s (name, place) ORDER BY place
            """).mapTo(String.class).list();
    }

    @Test
    void readsByKeyWithPlansThatAreKeptAndLeavesTheConnectionAsItWas() {
        assertThat(chat.readByKey(OURS, OrganisationScopeTest::settings))
                .containsExactly("on", "force_generic_plan", "off");
        assertThat(chat.readByKey(OURS, OrganisationScopeTest::seen)).containsExactly(OURS);
        assertThatThrownBy(() -> chat.readByKey(OURS, handle -> appended(handle, OURS)))
                .isInstanceOf(JdbiException.class);
        for (int connection = 0; connection < 20; connection++) {
            assertThat(chat.read(OURS, OrganisationScopeTest::settings)).containsExactly("on", "auto", "on");
            assertThat(chat.write(OURS, OrganisationScopeTest::settings)).containsExactly("off", "auto", "on");
        }
    }

    @Test
    void writesOnAfterAReadInside() {
        int written = chat.write(OURS, handle -> {
            appended(handle, OURS);
            List<OrganisationId> inside = chat.read(OURS, OrganisationScopeTest::seen);
            assertThat(inside).containsExactly(OURS);
            appended(handle, OURS);
            return inside.size();
        });
        assertThat(written).isEqualTo(1);
    }

    @Test
    void undoesWhatWasWrittenInside() {
        long before = chat.read(OURS, OrganisationScopeTest::count);
        assertThatThrownBy(() -> chat.write(OURS, handle -> {
            chat.write(OURS, inside -> appended(inside, OURS));
            throw new IllegalArgumentException("after the inner work");
        })).isInstanceOf(IllegalArgumentException.class);
        assertThat(chat.<Long, RuntimeException>read(OURS, OrganisationScopeTest::count)).isEqualTo(before);
    }

    @Test
    void refusesWorkInsideThatAsksForMore() {
        assertThatThrownBy(() -> chat.read(OURS, outer -> chat.write(OURS, OrganisationScopeTest::seen)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> chat.write(OURS, outer -> chat.read(THEIRS, OrganisationScopeTest::seen)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> chat.write(OURS, outer -> chat.unscoped(OrganisationScopeTest::seen)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> chat.unscoped(outer -> chat.read(OURS, OrganisationScopeTest::seen)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void letsTheOtherDatabaseBeReadInside() {
        List<OrganisationId> seen = chat.write(OURS, outer -> core.read(THEIRS, OrganisationScopeTest::seen));
        assertThat(seen).containsExactly(THEIRS);
    }

    private static long count(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM outbox").mapTo(Long.class).one();
    }
}
