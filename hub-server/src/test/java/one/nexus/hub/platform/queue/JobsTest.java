package one.nexus.hub.platform.queue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@MicronautTest(transactional = false)
class JobsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final OrganisationId OURS = new OrganisationId(1);

    @Inject
    ChatDatabase chat;

    @Inject
    CoreDatabase core;

    @Inject
    Jobs jobs;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Writing writing;

    @Singleton
    static class Writing implements JobWorker {

        private final ChatDatabase chat;
        private final List<String> worked = new CopyOnWriteArrayList<>();
        private final List<Job> begun = new CopyOnWriteArrayList<>();

        Writing(ChatDatabase chat) {
            this.chat = chat;
        }

        @Override
        public String kind() {
            return "writing";
        }

        @Override
        public Database database() {
            return chat;
        }

        @Override
        public int attempts() {
            return 2;
        }

        @Override
        public JobOutcome work(Job job) {
            begun.add(job);
            long times = begun.stream().filter(other -> other.id() == job.id()).count();
            return switch (job.text("how")) {
                case "postpone" -> times < 4 ? new JobOutcome.Postponed(Duration.ofMillis(50), "Not yet.") : done(job);
                case "fail" -> throw new IllegalStateException("password=secret");
                case "dead" -> new JobOutcome.Dead("refused", "The number does not exist.");
                default -> done(job);
            };
        }

        private JobOutcome done(Job job) {
            worked.add(job.lane() + "/" + job.number("place"));
            return new JobOutcome.Done();
        }

        List<String> worked(String lane) {
            return worked.stream().filter(each -> each.startsWith(lane + "/")).toList();
        }
    }

    private long enqueue(OrganisationId organisation, String lane, long place, String how) {
        return chat.write(organisation, handle -> jobs.enqueue(handle,
                new NewJob("writing", organisation, lane, Map.of("place", place, "how", how), Optional.empty())));
    }

    @Test
    void worksEachLaneInOrder() {
        LongStream.rangeClosed(1, 30)
                .forEach(place -> IntStream.range(0, 5).forEach(lane -> enqueue(OURS, "order" + lane, place,
                        place == 7 ? "postpone" : "")));
        IntStream.range(0, 5).forEach(lane -> {
            await().atMost(SOON).until(() -> writing.worked("order" + lane).size() == 30);
            assertThat(writing.worked("order" + lane))
                    .isEqualTo(LongStream.rangeClosed(1, 30).mapToObj(place -> "order" + lane + "/" + place).toList());
        });
    }

    @Test
    void doesNotCountAPostponementAsAnAttempt() {
        long id = enqueue(OURS, "postponed", 1, "postpone");
        await().atMost(SOON).until(() -> writing.worked("postponed").size() == 1);
        assertThat(writing.begun.stream().filter(job -> job.id() == id)).extracting(Job::attempts).containsOnly(1);
    }

    @Test
    void givesUpWithAReasonThatHoldsNoSecretAndTriesAgainWhenAsked() {
        var organisation = new OrganisationId(2);
        long id = enqueue(organisation, "failing", 1, "fail");
        enqueue(organisation, "failing", 2, "dead");
        enqueue(organisation, "failing", 3, "");
        await().atMost(SOON).until(() -> deadLetters.count(organisation) == 2 && writing.worked("failing").size() == 1);
        List<DeadLetter> dead = deadLetters.list(organisation, Optional.empty(), 10);
        assertThat(dead).extracting(DeadLetter::code).containsExactly("refused", "fault");
        assertThat(dead.getLast().reason()).contains("IllegalStateException").doesNotContain("secret");
        assertThat(dead.getLast().attempts()).isEqualTo(2);
        assertThat(deadLetters.retry(OURS, dead.getFirst().key())).isFalse();
        assertThat(deadLetters.retry(organisation, dead.getLast().key())).isTrue();
        await().atMost(SOON)
                .until(() -> writing.begun.stream().anyMatch(job -> job.lane().equals("failing") && job.id() > id + 2));
    }

    @Test
    void beginsAJobWhenItIsDueAndNotBefore() {
        var clock = Clock.systemUTC();
        long begin = System.nanoTime();
        chat.write(OURS, handle -> jobs.enqueue(handle, new NewJob("writing", OURS, "due", Map.of("place", 1L),
                Optional.of(clock.instant().plusMillis(700)))));
        await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> writing.worked("due").size() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(600),
                Duration.ofSeconds(4));
    }

    @Test
    void pagesDeadLettersOfOneInstantWithoutLeavingOneOut() {
        var organisation = new OrganisationId(3);
        for (Database database : List.of(chat, core)) {
            database.write(organisation, handle -> handle.execute("""
                INSERT INTO dead_letter (org_id, at, kind, lane, payload, code, reason, attempts)
                SELECT 3, '2026-11-21T10:00:00.123456Z', 'writing', 'x', '{}', 'refused', 'No.', 1
                FROM generate_series(1, 4)
                """));
        }
        List<String> seen = new ArrayList<>();
        Optional<DeadLetter.Place> after = Optional.empty();
        for (int page = 0; page < 4; page++) {
            List<DeadLetter> letters = deadLetters.list(organisation, after, 2);
            letters.forEach(letter -> seen.add(letter.key()));
            after = letters.stream().reduce((first, second) -> second).map(DeadLetter::place);
        }
        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
        assertThat(deadLetters.list(organisation, after, 2)).isEmpty();
    }

    /** The node that began the job is gone: only its lease is left, and nobody renews it. */
    private void begunByANodeThatDied(long id, int times) {
        assertThat(chat.<Integer, RuntimeException>write(OURS, handle -> handle.createUpdate("""
            UPDATE job SET holder = 'dead', held_until = now() - interval '1 second', attempts = :times WHERE id = :id
            """).bind("id", id).bind("times", times).execute())).isOne();
    }

    private long heldBack(String lane) {
        return chat.write(OURS, handle -> jobs.enqueue(handle, new NewJob("writing", OURS, lane,
                Map.of("place", 1L, "how", ""), Optional.of(Clock.systemUTC().instant().plus(Duration.ofHours(1))))));
    }

    private void due(long id) {
        chat.write(OURS, handle -> handle.createUpdate("UPDATE job SET due_at = now() WHERE id = :id").bind("id", id)
                .execute());
    }

    @Test
    void takesAJobAgainWhenItsNodeDied() {
        long id = heldBack("orphan");
        begunByANodeThatDied(id, 1);
        due(id);
        await().atMost(SOON).until(() -> writing.worked("orphan").size() == 1);
        assertThat(writing.begun.stream().filter(job -> job.id() == id)).extracting(Job::attempts).containsExactly(2);
    }

    @Test
    void countsAnAttemptBeforeItIsMadeAndGivesUpAJobThatKilledItsNodesEachTime() {
        long id = heldBack("killer");
        for (int kill = 1; kill <= writing.attempts(); kill++) {
            assertThat(kill).isEqualTo(takenAndKilled(id));
        }
        due(id);
        await().atMost(SOON).until(() -> deadLetters.list(OURS, Optional.empty(), 10).stream()
                .anyMatch(letter -> letter.code().equals("interrupted") && letter.attempts() == 3));
        assertThat(writing.begun).noneMatch(job -> job.id() == id);
    }

    /** Due for the one who takes it only, so that no runner of this hub is quicker. */
    private int takenAndKilled(long id) {
        return chat.write(OURS, handle -> {
            handle.createUpdate("UPDATE job SET due_at = now() WHERE id = :id").bind("id", id).execute();
            int attempts = handle.createQuery(
                    "SELECT attempts FROM nexus_take_lane_job('writing', 'killer', 'dying', interval '30 seconds')")
                    .mapTo(Integer.class).one();
            handle.createUpdate("""
                UPDATE job SET held_until = now() - interval '1 second', due_at = now() + interval '1 hour' WHERE id = :id
                """).bind("id", id).execute();
            return attempts;
        });
    }

    @Test
    void leavesAJobToALivingNodeForHalfAMinuteAtMost() {
        assertThat(JobRows.HOLD).isLessThanOrEqualTo(Duration.ofSeconds(30));
        long id = heldBack("held");
        double hold = chat.write(OURS, handle -> {
            handle.createUpdate("UPDATE job SET due_at = now() WHERE id = :id").bind("id", id).execute();
            return handle.createQuery("""
                SELECT CAST(extract(epoch FROM held_until - now()) AS double precision) FROM nexus_take_lane_job(
                    'writing', 'held', 'other', make_interval(secs => 30))
                """).mapTo(Double.class).one();
        });
        assertThat(hold).isBetween(29.0, 30.0);
        assertThat(new JobRows(chat, "impatient").take("writing", "held")).isEmpty();
    }
}
