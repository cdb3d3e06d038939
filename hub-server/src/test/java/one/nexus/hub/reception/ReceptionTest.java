package one.nexus.hub.reception;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.team.Role;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.inject.Inject;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

/** What an inbox does by itself when somebody writes, from the webhook to what the customer gets. */
@MicronautTest(transactional = false)
@Property(name = "nexus.practice.pace", value = "20ms")
class ReceptionTest {

    private static final String CONVERSATIONS = "/api/conversation/conversations";
    private static final String GREETING = "Olá! Aqui é a Clínica Aurora.\nJá respondemos.";
    private static final String AWAY = "Estamos fechados. Voltamos às 8h.";

    @Inject
    People people;

    @Inject
    ChatDatabase chat;

    @Inject
    Jobs jobs;

    private People.Signed ana;
    private Browser browser;
    private long inbox;
    private long conversation;

    private static ConditionFactory await() {
        return Awaitility.await().atMost(ofSeconds(40)).pollInterval(java.time.Duration.ofMillis(100));
    }

    /** A customer has written and everything is done. */
    @BeforeEach
    void aConversationThatIsDone() {
        ana = people.founded("Clínica Aurora");
        browser = ana.browser();
        inbox = browser.post("/api/channel/inboxes", Map.of("name", "Treino", "provider", "practice")).number("id");
        conversation = await().until(() -> browser.get(CONVERSATIONS).items(), rows -> rows.size() == 1).stream()
                .map(row -> ((Number) row.get("id")).longValue()).findFirst().orElseThrow();
        await().until(() -> browser.get("/api/channel/inboxes/" + inbox).at("state").equals("working"));
        resolve();
    }

    private void resolve() {
        assertThat(browser.post(CONVERSATIONS + "/" + conversation + "/resolve", Map.of()).status()).isEqualTo(200);
    }

    private Browser.Answer receive(Map<String, Object> how) {
        return browser.put("/api/reception/inboxes/" + inbox, how);
    }

    private void receives(Map<String, Object> how) {
        Browser.Answer set = receive(how);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(browser.get("/api/reception/inboxes/" + inbox).json()).isEqualTo(set.json());
    }

    /** The customer writes, and everything that follows by itself has happened. */
    private void customerWrites(String text) {
        browser.post("/api/channel/inboxes/" + inbox + "/practice-messages", Map.of("text", text));
        await().until(() -> thread().stream().anyMatch(line -> text.equals(line.get("text"))));
        await().until(() -> !chat.read(ana.organisation(), handle -> jobs.waits(handle, "reception", "reception")));
    }

    private List<Map<String, Object>> thread() {
        return browser.get(CONVERSATIONS + "/" + conversation + "/messages").items();
    }

    private List<Map<String, Object>> automatic() {
        return thread().stream().filter(line -> Objects.equals(((Map<?, ?>) line.get("author")).get("kind"), "system"))
                .toList();
    }

    private Map<String, Object> row() {
        return browser.get(CONVERSATIONS + "?view=all&status=open").items().getFirst();
    }

    private static Map<String, Object> hours(int day, String from, String to) {
        return Map.of("day", day, "from", from, "to", to);
    }

    @Test
    void greetsOnceAndLeavesTheCustomerWaitingForAPerson() {
        receives(Map.of("greeting", GREETING));
        customerWrites("Bom dia");
        assertThat(automatic()).singleElement().satisfies(said -> {
            assertThat(said.get("text")).isEqualTo(GREETING);
            assertThat(said.get("direction")).isEqualTo("out");
        });
        await().until(() -> List.of("sent", "delivered", "read")
                .contains(String.valueOf(automatic().getFirst().get("status"))));
        assertThat(row()).satisfies(row -> {
            assertThat(row.get("assignee")).as("nobody has answered").isNull();
            assertThat(row.get("waitingSince")).isNotNull();
            assertThat(((Number) row.get("unread")).intValue()).isPositive();
        });
        customerWrites("Tem alguém aí?");
        resolve();
        customerWrites("Oi?");
        assertThat(automatic()).as("not twice in half a day").hasSize(1);
    }

    @Test
    void saysThatNobodyIsThere() {
        int day = LocalDate.now(ZoneId.of("America/Sao_Paulo")).getDayOfWeek().getValue();
        receives(Map.of("greeting", GREETING, "away", AWAY, "hours",
                List.of(hours(day % 7 + 2 > 7 ? 1 : day % 7 + 2, "08:00", "12:00"))));
        customerWrites("Bom dia");
        customerWrites("Vocês abrem hoje?");
        assertThat(automatic()).extracting(said -> said.get("text")).containsExactly(AWAY);
    }

    @Test
    void isThereOnAnyDayWithoutHoursSaveOnAHoliday() {
        String today = LocalDate.now(ZoneId.of("America/Sao_Paulo")).toString();
        String tomorrow = LocalDate.now(ZoneId.of("America/Sao_Paulo")).plusDays(1).toString();
        receives(Map.of("away", AWAY, "holidays", List.of(Map.of("day", today, "name", "Natal"),
                Map.of("day", tomorrow, "name", ""))));
        customerWrites("Bom dia");
        assertThat(automatic()).extracting(said -> said.get("text")).containsExactly(AWAY);
    }

    @Test
    void givesTheConversationToWhoHasTheFewest() {
        People.Signed bruno = people.joined(ana.organisation(), Role.AGENT);
        receives(Map.of("giving", "turns", "members", List.of(bruno.user().value(), ana.user().value())));
        customerWrites("Bom dia");
        assertThat(((Map<?, ?>) row().get("assignee")).get("id")).isEqualTo((int) bruno.user().value());
        assertThat(automatic()).isEmpty();
    }

    @Test
    void leavesTheConversationWithWhoHasIt() {
        People.Signed bruno = people.joined(ana.organisation(), Role.AGENT);
        browser.put(CONVERSATIONS + "/" + conversation + "/assignment", Map.of("user", ana.user().value()));
        receives(Map.of("giving", "member", "members", List.of(bruno.user().value())));
        customerWrites("Bom dia");
        assertThat(((Map<?, ?>) row().get("assignee")).get("id")).isEqualTo((int) ana.user().value());
    }

    @Test
    void doesNothingBySelfUnlessTold() {
        customerWrites("Bom dia");
        assertThat(automatic()).isEmpty();
        assertThat(browser.get("/api/reception/inboxes/" + inbox).json()).containsEntry("greeting", "")
                .containsEntry("giving", "nobody");
    }

    @Test
    void namesWhatIsAtFaultAndKeepsWhatWas() {
        receives(Map.of("greeting", GREETING));
        Map<String, Object> wrong = new HashMap<>(Map.of("greeting", "a".repeat(2_001), "giving", "turns", "members",
                List.of(999_999_999L), "holidays", List.of(Map.of("day", "2026-02-30", "name", ""))));
        wrong.put("hours", List.of(hours(1, "08:00", "12:00"), hours(1, "11:00", "13:00"), hours(2, "9", "12:00"),
                hours(8, "08:00", "12:00"), hours(3, "12:00", "08:00"), hours(4, "08:00", "24:01")));
        Browser.Answer refused = receive(wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("hours.1.from", "overlap", "hours.2.from", "hours.3.day", "hours.4.to",
                "before-begin", "hours.5.to", "holidays.0.day", "members", "greeting", "too-long");
        assertThat(browser.get("/api/reception/inboxes/" + inbox).at("greeting")).isEqualTo(GREETING);
    }
}
