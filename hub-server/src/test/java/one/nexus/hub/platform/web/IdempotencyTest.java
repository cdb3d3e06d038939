package one.nexus.hub.platform.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "spec", value = "idempotency")
class IdempotencyTest {

    @Inject
    People people;

    @Inject
    Work work;

    @Inject
    CoreDatabase core;

    @Inject
    FirstAnswers answers;

    private People.Signed ana;
    private Browser browser;

    /** Counts how often it is really done. */
    @Controller("/api/test/work")
    @Requires(property = "spec", value = "idempotency")
    @Needs(Needs.SIGN_IN)
    static class Work {

        private final AtomicInteger done = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch finish = new CountDownLatch(1);

        @Post
        HttpResponse<Map<String, Object>> work(@Body Map<String, Object> body) {
            return HttpResponse.created(Map.of("time", done.incrementAndGet(), "secret", "shown-once", "of", body));
        }

        @Post("/refused")
        String refused() {
            throw new Conflict("time-" + done.incrementAndGet());
        }

        @Post("/failed")
        String failed() {
            done.incrementAndGet();
            throw new IllegalStateException("by the test");
        }

        @Post("/slow")
        String slow() throws InterruptedException {
            begun.countDown();
            finish.await(20, SECONDS);
            return "done";
        }
    }

    @BeforeEach
    void signIn() {
        ana = people.founded("Clínica Sol");
        browser = ana.browser().with("Idempotency-Key", "key-1");
    }

    @Test
    void doesARepeatedRequestOnce() {
        var first = browser.post("/api/test/work", Map.of("a", 1));
        var second = browser.post("/api/test/work", Map.of("a", 1));
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.headers().firstValue("Content-Type")).isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(browser.with("Idempotency-Key", "key-2").post("/api/test/work", Map.of("a", 1)).json())
                .isNotEqualTo(first.json());
    }

    @Test
    void doesARequestWithoutAKeyEveryTime() {
        browser.with("Idempotency-Key", "");
        assertThat(browser.post("/api/test/work", Map.of()).number("time"))
                .isNotEqualTo(browser.post("/api/test/work", Map.of()).number("time"));
    }

    @Test
    void refusesAKeyThatStandsForAnotherBody() {
        browser.post("/api/test/work", Map.of("a", 1));
        var other = browser.post("/api/test/work", Map.of("a", 2));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void keepsTheKeysOfPeopleAndRoutesApart() {
        var colleague = people.joined(ana.organisation(), Role.AGENT).browser().with("Idempotency-Key", "key-1");
        long first = browser.post("/api/test/work", Map.of("a", 1)).number("time");
        assertThat(colleague.post("/api/test/work", Map.of("a", 1)).number("time")).isNotEqualTo(first);
        assertThat(browser.post("/api/test/work/refused", Map.of("a", 1)).status()).isEqualTo(409);
    }

    @Test
    void repeatsARefusalButNotAFailureOfTheHub() {
        var refusal = browser.post("/api/test/work/refused", Map.of());
        assertThat(browser.post("/api/test/work/refused", Map.of()).at("code")).isEqualTo(refusal.at("code"));
        int before = work.done.get();
        assertThat(browser.post("/api/test/work/failed", Map.of()).status()).isEqualTo(500);
        assertThat(browser.post("/api/test/work/failed", Map.of()).status()).isEqualTo(500);
        assertThat(work.done.get()).isEqualTo(before + 2);
    }

    @Test
    void tellsTheTwinOfARequestThatItIsBeingDone() throws Exception {
        var first = CompletableFuture.supplyAsync(() -> browser.post("/api/test/work/slow", Map.of()));
        assertThat(work.begun.await(20, SECONDS)).isTrue();
        var twin = browser.post("/api/test/work/slow", Map.of());
        work.finish.countDown();
        assertThat(twin.status()).isEqualTo(409);
        assertThat(twin.at("code")).isEqualTo("in-progress");
        assertThat(first.get(20, SECONDS).status()).isEqualTo(200);
        assertThat(browser.post("/api/test/work/slow", Map.of()).text()).isEqualTo(first.get().text());
    }

    @Test
    void keepsNoAnswerInTheClear() {
        browser.post("/api/test/work", Map.of("password", "of-a-friend"));
        List<String> rows = core.read(ana.organisation(), handle -> handle
                .createQuery("SELECT repeatable_request::text FROM repeatable_request").mapTo(String.class).list());
        assertThat(rows).hasSize(1).noneMatch(row -> row.contains("shown-once") || row.contains("of-a-friend"));
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThat(browser.with("Idempotency-Key", "k".repeat(201)).post("/api/test/work", Map.of()).status())
                .isEqualTo(400);
    }

    private int aged(String by) {
        return core.write(ana.organisation(), handle -> handle.execute(
                "UPDATE repeatable_request SET started_at = started_at - CAST(? AS interval)", by));
    }

    @Test
    void doesARequestAnewAfterADay() {
        long first = browser.post("/api/test/work", Map.of("a", 1)).number("time");
        assertThat(aged("25 hours")).isOne();
        assertThat(browser.post("/api/test/work", Map.of("a", 2)).number("time")).isNotEqualTo(first);
    }

    @Test
    void forgetsAnswersAfterADayWithoutBeingAsked() {
        browser.post("/api/test/work", Map.of("a", 1));
        aged("25 hours");
        browser.with("Idempotency-Key", "key-2").post("/api/test/work", Map.of("a", 1));
        answers.run();
        List<String> keys = core.read(ana.organisation(), handle -> handle
                .createQuery("SELECT key FROM repeatable_request").mapTo(String.class).list());
        assertThat(keys).containsExactly("key-2");
    }
}
