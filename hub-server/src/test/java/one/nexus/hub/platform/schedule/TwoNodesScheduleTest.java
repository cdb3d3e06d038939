package one.nexus.hub.platform.schedule;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import one.nexus.hub.FreshDatabases;
import one.nexus.hub.GivenServers;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.shared.OrganisationId;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two nodes know of the same things to be done again and again, and each of them is done once. */
class TwoNodesScheduleTest {

    private static final OrganisationId OURS = new OrganisationId(7);
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final int RUNS = 4;

    /** Writes into the database that it ran, and when. */
    @Singleton
    @Requires(property = "test.counting")
    static class Counting implements Recurring {

        private final CoreDatabase core;

        Counting(CoreDatabase core) {
            this.core = core;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Duration every() {
            return PAUSE;
        }

        @Override
        public void run() {
            core.write(OURS,
                    handle -> handle.execute("INSERT INTO dead_letter (org_id, kind, lane, payload, code, reason, "
                            + "attempts) VALUES (?, 'run', '', '{}', 'run', '', 0)", OURS.value()));
        }
    }

    private static List<Instant> runs(ApplicationContext node) {
        return node.getBean(CoreDatabase.class).read(OURS, handle -> handle
                .createQuery("SELECT at FROM dead_letter WHERE kind = 'run' ORDER BY id").mapTo(Instant.class).list());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90));
    }

    @Test
    void whatRecursRunsOnceAtItsTimeAndGoesOnWhenANodeEnds() {
        Addresses servers = FreshDatabases.addresses();
        Map<String, Object> counting = Map.of("test.counting", "true");
        try (var one = GivenServers.node(servers, counting)) {
            try (var two = GivenServers.node(servers, counting)) {
                patiently().until(() -> runs(two).size() >= RUNS);
            }
            int before = runs(one).size();
            patiently().until(() -> runs(one).size() > before);
            List<Instant> runs = runs(one);
            for (int i = 1; i < runs.size(); i++) {
                assertThat(Duration.between(runs.get(i - 1), runs.get(i))).as("after run " + i)
                        .isGreaterThanOrEqualTo(PAUSE);
            }
        }
    }
}
