package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.PostgresNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * F7: the server of a number is away, slow, refuses, or answers when it is too late. A customer is sent everything once, and
 * whoever writes through another number notices nothing.
 */
@Tag("faults")
class ProviderFaultsIT {

    private static final int CUSTOMERS = 40;
    private static final int CUSTOMER = 1;
    private static final int ANOTHER = 900;
    private static final int TOMORROW = 901;
    private static final Duration SOON = Duration.ofSeconds(120);
    /** A reply is typed for a moment, after a pause of a few seconds at most. */
    private static final Duration AS_USUAL = Duration.ofSeconds(15);
    /** A number is shown as lost when it has been so for two minutes. */
    private static final Duration SHOWN = Duration.ofMinutes(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(4);

    @TempDir
    static Path folder;

    private static PostgresNode postgres;
    private static FakeWaha other;
    private static Stage stage;
    private static long conversation;
    private static long elsewhere;

    @BeforeAll
    static void twoNumbersAtWork() throws Exception {
        postgres = new PostgresNode(folder);
        other = new FakeWaha();
        stage = Stage.on(postgres, Map.of());
        stage.busy(CUSTOMERS, CUSTOMERS);
        stage.ana().connect(other);
        var theirs = new Webhooks(other.hook());
        assertThat(theirs.deliver(theirs.text(ANOTHER, "3EB0ELSEWHERE", "por outro número", Instant.now())))
                .isEqualTo(200);
        stage.settled();
        conversation = conversationOf("mensagem 000001");
        elsewhere = conversationOf("por outro número");
    }

    @AfterAll
    static void close() throws Exception {
        try (PostgresNode node = postgres; FakeWaha second = other; Stage set = stage) {
            assertThat(List.of(node, second, set)).doesNotContainNull();
        }
    }

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void isAwayForMinutes() throws Exception {
        stage.provider().refuse();
        stage.reply(conversation, "fora do ar");
        requireOthersUnaffected("enquanto está fora");
        await().atMost(SHOWN).until(() -> stage.health("channels"), "bad"::equals);
        assertThat(stage.waha().triesOf("fora do ar")).isEmpty();
        awaitFate("fora do ar", "queued");
        stage.provider().pass();
        long from = System.nanoTime();
        awaitFate("fora do ar", "sent");
        Duration recovery = Duration.ofNanos(System.nanoTime() - from);
        assertThat(stage.waha().triesOf("fora do ar")).hasSize(1);
        await().atMost(SHOWN).until(() -> stage.health("channels"), "good"::equals);
        judge("F7 the provider is away", recovery);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void saysNothing() throws Exception {
        stage.provider().fallSilent();
        stage.reply(conversation, "sem resposta");
        requireOthersUnaffected("enquanto se cala");
        stage.provider().pass();
        long from = System.nanoTime();
        awaitFate("sem resposta", "sent");
        assertThat(stage.waha().idsOf("sem resposta")).hasSize(1);
        judge("F7 the provider says nothing", Duration.ofNanos(System.nanoTime() - from));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void refusesForGood() throws Exception {
        stage.waha().refuse("recusada", 400, "");
        stage.reply(conversation, "recusada");
        stage.reply(conversation, "a seguinte");
        long from = System.nanoTime();
        awaitFate("a seguinte", "sent");
        assertThat(stage.stored().count("message WHERE body = 'recusada' AND status = 'failed'")).isEqualTo(1);
        assertThat(stage.waha().triesOf("recusada")).hasSize(1);
        assertThat(stage.stored().count("job WHERE kind = 'send'")).isZero();
        assertThat(stage.health("dead-letters")).isEqualTo("warning");
        judge("F7 the provider refuses for good", Duration.ofNanos(System.nanoTime() - from));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void asksForPatience() throws Exception {
        stage.waha().refuse("adiada", 429, String.valueOf(RETRY_AFTER.toSeconds()));
        stage.reply(conversation, "adiada");
        await().atMost(SOON).until(() -> stage.waha().triesOf("adiada").size() == 1);
        requireOthersUnaffected("enquanto espera");
        awaitFate("adiada", "sent");
        List<Long> tries = stage.waha().triesOf("adiada");
        assertThat(tries).hasSize(2);
        Duration waited = Duration.ofNanos(tries.getLast() - tries.getFirst());
        assertThat(waited).isGreaterThanOrEqualTo(RETRY_AFTER);
        judge("F7 the provider asks for patience", waited.minus(RETRY_AFTER));
    }

    /** It has taken the message and its answer was lost: told again, under the same id, it answers once more. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void answersTwice() throws Exception {
        stage.waha().hold();
        stage.reply(conversation, "duas respostas");
        await().atMost(SOON).until(() -> stage.waha().sent().contains("duas respostas"));
        stage.provider().refuse();
        stage.waha().letGo();
        stage.provider().pass();
        long from = System.nanoTime();
        awaitFate("duas respostas", "sent");
        assertThat(stage.waha().triesOf("duas respostas")).hasSize(2);
        assertThat(stage.waha().idsOf("duas respostas")).hasSize(1);
        judge("F7 the provider answers twice", Duration.ofNanos(System.nanoTime() - from));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void tellsOfTheDeliveryBeforeItAnswers() throws Exception {
        stage.waha().hold();
        stage.reply(conversation, "entregue antes");
        await().atMost(SOON).until(() -> stage.waha().sent().contains("entregue antes"));
        var webhooks = new Webhooks(stage.waha().hook());
        String id = stage.waha().idsOf("entregue antes").iterator().next();
        assertThat(webhooks.deliver(webhooks.delivered(CUSTOMER, id))).isEqualTo(200);
        awaitFate("entregue antes", "delivered");
        stage.waha().letGo();
        long from = System.nanoTime();
        await().atMost(SOON).until(() -> stage.stored().count("job WHERE kind = 'send'") == 0);
        assertThat(stage.stored().fates()).contains("entregue antes delivered");
        assertThat(stage.waha().triesOf("entregue antes")).hasSize(1);
        judge("F7 the provider tells of the delivery before it answers", Duration.ofNanos(System.nanoTime() - from));
    }

    /** It says that a message is of tomorrow: that one does not stay below everything that is said today. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void isADayAhead() throws Exception {
        var webhooks = new Webhooks(stage.waha().hook());
        byte[] tomorrow = webhooks.text(TOMORROW, "3EB0TOMORROW", "amanhã", Instant.now().plus(Duration.ofDays(1)));
        assertThat(webhooks.deliver(tomorrow)).isEqualTo(200);
        await().atMost(SOON).until(() -> stage.stored().count("message WHERE body = 'amanhã'") == 1);
        assertThat(stage.stored().count("message WHERE sent_at > now() + interval '1 minute'")).isZero();
        stage.busy(CUSTOMERS, CUSTOMERS);
        stage.judge("F13 the provider's clock is a day ahead", 13, stage.recovery());
    }

    private static long conversationOf(String body) throws Exception {
        return stage.stored().messages().stream().filter(row -> row.body().equals(body)).findFirst().orElseThrow()
                .conversation();
    }

    private static void awaitFate(String words, String status) {
        await().atMost(SOON).until(
                () -> stage.stored().count("message WHERE body = '" + words + "' AND status = '" + status + "'") == 1);
    }

    /** What goes through the other number goes as it always does, and so does what comes in. */
    private static void requireOthersUnaffected(String words) throws Exception {
        stage.reply(elsewhere, words);
        await().atMost(AS_USUAL).until(() -> other.sent().contains(words));
        stage.busy(CUSTOMERS, CUSTOMERS);
        await().atMost(AS_USUAL).until(() -> stage.traffic().accepted() == stage.traffic().begun());
    }

    private static void judge(String fault, Duration recovery) throws Exception {
        stage.busy(CUSTOMERS, CUSTOMERS);
        stage.judge(fault, 7, recovery);
    }
}
