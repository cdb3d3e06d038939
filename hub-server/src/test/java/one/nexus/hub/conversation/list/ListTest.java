package one.nexus.hub.conversation.list;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.channel.Numbers;
import one.nexus.hub.conversation.intake.Heard;
import one.nexus.hub.team.Role;
import one.nexus.integrations.channel.Address;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ListTest {

    private static final String FOUND = "/api/conversation/found?words=";
    private static final String CONVERSATIONS = "/api/conversation/conversations";

    @Inject
    People people;

    @Inject
    Numbers numbers;

    @Inject
    Intake intake;

    private People.Signed owner;
    private InboxId inbox;

    @BeforeEach
    void aTeamWithANumber() {
        owner = people.founded("Loja Aurora");
        inbox = numbers.add(owner.organisation(), "Vendas");
    }

    private void writes(int person, String id, String words) {
        for (int attempt = 0;; attempt++) {
            try {
                intake.accept(Heard.from(owner.organisation(), inbox.value(), Heard.text(id, "Pessoa " + person, words,
                        Address.whatsAppPhone("55119" + (80000000 + person)))));
                return;
            } catch (IntakeUnavailable busy) {
                assertThat(attempt).isLessThan(10);
            }
        }
    }

    private static Object id(Map<String, Object> object) {
        return object.get("id");
    }

    private String only() {
        return CONVERSATIONS + "/" + id(owner.browser().get(CONVERSATIONS).items().getFirst());
    }

    private long count(String which) {
        return owner.browser().get("/api/conversation/counts?status=open").number(which);
    }

    private static List<Object> ids(Browser.Answer page) {
        return page.items().stream().map(ListTest::id).toList();
    }

    @Test
    void pagesByKeyWithoutAGapOrARepeat() {
        for (int person = 0; person < 7; person++) {
            writes(person, "M" + person, "Oi");
        }
        List<Object> seen = new ArrayList<>();
        var page = owner.browser().get(CONVERSATIONS + "?limit=3");
        seen.addAll(ids(page));
        while (page.at("next") != null) {
            page = owner.browser().get(CONVERSATIONS + "?limit=3&cursor=" + page.at("next"));
            seen.addAll(ids(page));
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates().isEqualTo(ids(owner.browser().get(CONVERSATIONS)));
    }

    @Test
    void findsAPersonByWordsOfTheNameOrDigitsOfThePhone() {
        calls("Mariana Sá", "5511988412207");
        calls("João Pedro", "5521977021145");
        calls("Пётр Ёлкин", "5531966660000");
        assertThat(found("mari")).containsExactly("Mariana Sá");
        assertThat(found("sa")).containsExactly("Mariana Sá");
        assertThat(found("JOAO pedro")).containsExactly("João Pedro");
        assertThat(found("елкин")).containsExactly("Пётр Ёлкин");
        assertThat(found("(11) 98841")).containsExactly("Mariana Sá");
        assertThat(found("%")).isEmpty();
        assertThat(found("")).isEmpty();
        assertThat(owner.browser().get(FOUND + "a".repeat(101)).status()).isEqualTo(400);
        assertThat(people.founded("Outra Loja").browser().get(FOUND + "mari").items()).isEmpty();
    }

    @Test
    void findsAResolvedConversationToo() {
        calls("Mariana Sá", "5511988412207");
        assertThat(owner.browser().post(only() + "/resolve", Map.of()).at("status")).isEqualTo("resolved");
        assertThat(found("mariana")).containsExactly("Mariana Sá");
    }

    private void calls(String name, String phone) {
        intake.accept(Heard.from(owner.organisation(), inbox.value(),
                Heard.text("M" + phone, name, "Oi", Address.whatsAppPhone(phone))));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> found(name), List.of(name)::equals);
    }

    private List<String> found(String words) {
        return owner.browser().get(FOUND + URLEncoder.encode(words, StandardCharsets.UTF_8)).items().stream()
                .map(conversation -> String.valueOf(((Map<?, ?>) conversation.get("contact")).get("name"))).toList();
    }

    @Test
    void countsWhatTheListsShow() {
        writes(1, "M1", "Oi");
        writes(2, "M2", "Oi");
        assertThat(count("all")).isEqualTo(2);
        assertThat(count("unassigned")).isEqualTo(2);
        assertThat(count("unread")).isEqualTo(2);
        var taken = owner.browser().put(only() + "/assignment", Map.of("user", owner.user().value()));
        assertThat(taken.at("assignee.name")).isEqualTo("Ana Souza");
        assertThat(count("mine")).isOne();
        assertThat(count("unassigned")).isOne();
        assertThat(owner.browser().get(CONVERSATIONS + "?view=mine").items()).hasSize(1);
        assertThat(owner.browser().get(CONVERSATIONS + "?view=unassigned").items()).hasSize(1);
        assertThat(owner.browser().put(only() + "/assignment", Map.of("user", 999999)).status()).isEqualTo(422);
    }

    @Test
    void opensAResolvedConversationWhenTheCustomerWrites() {
        writes(1, "M1", "Oi");
        String conversation = only();
        assertThat(owner.browser().post(conversation + "/resolve", Map.of()).at("status")).isEqualTo("resolved");
        assertThat(owner.browser().get(CONVERSATIONS).items()).isEmpty();
        assertThat(owner.browser().get(CONVERSATIONS + "?status=resolved").items()).hasSize(1);
        writes(1, "M2", "Voltei");
        assertThat(owner.browser().get(conversation).at("status")).isEqualTo("open");
        assertThat(count("all")).isOne();
    }

    @Test
    void marksReadAndUnread() {
        writes(1, "M1", "Oi");
        writes(1, "M2", "Tem alguém?");
        String conversation = only();
        assertThat(owner.browser().get(conversation).number("firstUnread")).isPositive();
        assertThat(owner.browser().post(conversation + "/read", Map.of()).number("unread")).isZero();
        assertThat(count("unread")).isZero();
        assertThat(owner.browser().post(conversation + "/unread", Map.of()).number("unread")).isOne();
    }

    @Test
    void keepsADraftForItsWriterAlone() {
        writes(1, "M1", "Oi");
        String conversation = only();
        assertThat(owner.browser().put(conversation + "/draft", Map.of("text", "Olá, tudo")).status()).isEqualTo(204);
        assertThat(owner.browser().get(conversation).at("draftText")).isEqualTo("Olá, tudo");
        assertThat(owner.browser().get(CONVERSATIONS).items().getFirst()).containsEntry("draft", true);
        var colleague = people.joined(owner.organisation(), Role.AGENT);
        assertThat(colleague.browser().get(conversation).at("draftText")).isEqualTo("");
        owner.browser().put(conversation + "/draft", Map.of("text", ""));
        assertThat(owner.browser().get(CONVERSATIONS).items().getFirst()).containsEntry("draft", false);
    }

    @Test
    void givesAConversationToWhoeverAnswersFirst() {
        writes(1, "M1", "Oi");
        String conversation = only();
        var colleague = people.joined(owner.organisation(), Role.AGENT);
        var words = Map.of("text", "Olá!", "clientKey", "k1");
        var written = colleague.browser().post(conversation + "/messages", words);
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        assertThat(written.list().getFirst()).containsEntry("status", "queued");
        assertThat(owner.browser().get(conversation).number("assignee.id")).isEqualTo(colleague.user().value());
        assertThat(owner.browser().get(conversation).number("unread")).isZero();
        owner.browser().post(conversation + "/messages", Map.of("text", "Eu também", "clientKey", "k2"));
        assertThat(owner.browser().get(conversation).number("assignee.id")).isEqualTo(colleague.user().value());
    }

    @Test
    void writesTheSameMessageOnceHoweverOftenItIsSent() {
        writes(1, "M1", "Oi");
        String conversation = only();
        var words = Map.of("text", "Olá!", "clientKey", "k1");
        Object first = id(owner.browser().post(conversation + "/messages", words).list().getFirst());
        Object second = id(owner.browser().post(conversation + "/messages", words).list().getFirst());
        assertThat(second).isEqualTo(first);
        assertThat(owner.browser().get(conversation + "/messages").items()).hasSize(2);
    }

    @Test
    void refusesAForeignFileAndAForeignQuote() {
        writes(1, "M1", "Oi");
        String conversation = only();
        assertThat(owner.browser().post(conversation + "/messages",
                Map.of("text", "x", "clientKey", "k", "files", List.of(424242))).status()).isEqualTo(422);
        assertThat(owner.browser().post(conversation + "/messages",
                Map.of("text", "x", "clientKey", "k", "replyTo", 424242)).status()).isEqualTo(422);
        assertThat(owner.browser().post(conversation + "/messages", Map.of("text", " ", "clientKey", "k")).status())
                .isEqualTo(422);
        assertThat(owner.browser().get(conversation + "/messages").items()).hasSize(1);
    }

    @Test
    void showsAWindowOfALongThread() {
        for (int line = 0; line < 25; line++) {
            writes(1, "L%02d".formatted(line), "linha " + line);
        }
        String thread = only() + "/messages";
        var newest = owner.browser().get(thread + "?limit=10");
        assertThat(newest.items()).hasSize(10).last()
                .satisfies(line -> assertThat(line).containsEntry("text", "linha 24"));
        assertThat(newest.at("after")).isNull();
        var older = owner.browser().get(thread + "?limit=10&before=" + newest.at("before"));
        assertThat(older.items()).hasSize(10).last()
                .satisfies(line -> assertThat(line).containsEntry("text", "linha 14"));
        var around = owner.browser().get(thread + "?limit=10&around=" + id(older.items().get(3)));
        assertThat(ids(around)).contains(id(older.items().get(3))).hasSize(10);
        assertThat(owner.browser().get(thread + "?before=forged").status()).isEqualTo(422);
    }

    @Test
    void refusesAViewThatDoesNotExist() {
        assertThat(owner.browser().get(CONVERSATIONS + "?view=created_at;drop").status()).isEqualTo(400);
        assertThat(owner.browser().get(CONVERSATIONS + "?status=deleted").status()).isEqualTo(400);
        assertThat(owner.browser().get(CONVERSATIONS + "?cursor=forged").status()).isEqualTo(400);
    }
}
