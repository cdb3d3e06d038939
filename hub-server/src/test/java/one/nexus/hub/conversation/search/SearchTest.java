package one.nexus.hub.conversation.search;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.Numbers;
import one.nexus.hub.conversation.intake.Heard;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.team.Role;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.MessageKey;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class SearchTest {

    private static final String SEARCH = "/api/conversation/search?words=";
    private static final Address MARIANA = Address.whatsAppPhone("5511988412207");
    private static final Address PEDRO = Address.whatsAppPhone("5521977021145");

    @Inject
    People people;

    @Inject
    Numbers numbers;

    @Inject
    Intake intake;

    @Inject
    ChatDatabase database;

    @Inject
    Addresses addresses;

    private People.Signed owner;
    private InboxId inbox;

    @BeforeEach
    void aTeamWithANumber() {
        owner = people.founded("Loja Aurora");
        inbox = number("Vendas");
    }

    private InboxId number(String name) {
        return numbers.add(owner.organisation(), name);
    }

    private void hears(InboundEvent... events) {
        intake.accept(Heard.from(owner.organisation(), inbox.value(), events));
    }

    private static String asked(String words) {
        return SEARCH + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<String> texts(Browser.Answer page) {
        return page.items().stream().map(SearchTest::excerpt).toList();
    }

    private static String excerpt(Map<String, Object> message) {
        return String.valueOf(((Map<?, ?>) message.get("excerpt")).get("text"));
    }

    private List<String> found(String words) {
        return texts(owner.browser().get(asked(words)));
    }

    /** The words are read a moment behind the messages. */
    private void awaitFound(String words, String... texts) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(found(words)).containsExactly(texts));
    }

    @Test
    void findsWordsWithoutCaseAndAccentsInAnyLanguage() {
        hears(Heard.text("M1", "Mariana", "Você já tem a COTAÇÃO do portão?", MARIANA),
                Heard.text("M2", "Mariana", "Where is my invoice, please?", MARIANA),
                Heard.text("M3", "Mariana", "Ёлка уже приехала?", MARIANA));
        awaitFound("ёлка", "Ёлка уже приехала?");
        assertThat(found("елка ПРИЕХАЛА")).containsExactly("Ёлка уже приехала?");
        assertThat(found("cotacao")).containsExactly("Você já tem a COTAÇÃO do portão?");
        assertThat(found("portão você")).containsExactly("Você já tem a COTAÇÃO do portão?");
        assertThat(found("Invoice")).containsExactly("Where is my invoice, please?");
        assertThat(found("cotação invoice")).as("all words must occur").isEmpty();
        assertThat(found("orçamento")).isEmpty();
        assertThat(found("")).isEmpty();
        assertThat(found("  \"\" !? ")).isEmpty();
    }

    @Test
    void marksTheWordsAndSaysWhoSaidThemWhere() {
        hears(Heard.text("M1", "Mariana Sá", "O sofá é bordô, SOFÁ grande", MARIANA));
        awaitFound("sofa", "O sofá é bordô, SOFÁ grande");
        var message = owner.browser().get(asked("sofa")).items().getFirst();
        assertThat(((Map<?, ?>) message.get("excerpt")).get("marks"))
                .isEqualTo(List.of(Map.of("from", 2, "to", 6), Map.of("from", 16, "to", 20)));
        assertThat(message).containsEntry("direction", "in").containsEntry("kind", "text");
        var conversation = (Map<?, ?>) message.get("conversation");
        assertThat(((Map<?, ?>) conversation.get("contact")).get("name")).isEqualTo("Mariana Sá");
        assertThat(owner.browser().get("/api/conversation/conversations/" + conversation.get("id") + "/messages?around="
                + message.get("id")).items()).hasSize(1);
    }

    @Test
    void findsAPhraseInQuotesAndTheBeginningOfALastWord() {
        hears(Heard.text("M1", "Mariana", "O contrato social está pronto", MARIANA),
                Heard.text("M2", "Pedro", "Rede social no contrato", PEDRO));
        awaitFound("contrato rede", "Rede social no contrato");
        assertThat(found("contrato social")).hasSize(2);
        assertThat(found("\"contrato social\"")).containsExactly("O contrato social está pronto");
        assertThat(found("“contrato social” pronto")).containsExactly("O contrato social está pronto");
        assertThat(found("\"social contrato\"")).isEmpty();
        assertThat(found("contrato pron")).containsExactly("O contrato social está pronto");
        assertThat(found("pron contrato")).as("only the last word may be unfinished").isEmpty();
        assertThat(found("contrato pron ")).as("a space ends it").isEmpty();
    }

    @Test
    void findsCaptionsFileNamesNotesAndOwnWords() {
        var file = new MediaRef("chat", "M1", Optional.empty(), Optional.of("application/pdf"),
                Optional.of("proposta_Telhado-2026.pdf"), OptionalLong.empty(), Optional.empty());
        hears(Heard.message("M1", false, "Mariana", new Content.Media(MediaKind.DOCUMENT,
                Optional.of("segue o arquivo"), file, OptionalInt.empty()), MARIANA),
                Heard.own("M2", "o telhado fica para maio", MARIANA));
        awaitFound("telhado", "o telhado fica para maio", "proposta_Telhado-2026.pdf");
        assertThat(found("arquivo telhado")).containsExactly("segue o arquivo");
        Object id = ((Map<?, ?>) owner.browser().get(asked("arquivo")).items().getFirst().get("conversation"))
                .get("id");
        var note = owner.browser().post("/api/conversation/conversations/" + id + "/notes",
                Map.of("text", "cliente exigente", "clientKey", "n1"));
        assertThat(note.status()).as(note.text()).isLessThan(300);
        awaitFound("exigente", "cliente exigente");
        Browser agent = people.joined(owner.organisation(), Role.AGENT).browser();
        assertThat(texts(agent.get(asked("exigente")))).containsExactly("cliente exigente");
    }

    @Test
    void narrowsToAConversationAnInboxAndAnAuthor() {
        hears(Heard.text("M1", "Mariana", "pintura azul", MARIANA), Heard.own("M2", "pintura verde", PEDRO));
        InboxId other = number("Suporte");
        intake.accept(Heard.from(owner.organisation(), other.value(),
                Heard.text("M3", "Mariana", "pintura branca", MARIANA)));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> found("pintura").size() == 3);
        Browser browser = owner.browser();
        assertThat(texts(browser.get(asked("pintura") + "&inbox=" + other.value()))).containsExactly("pintura branca");
        assertThat(texts(browser.get(asked("pintura") + "&author=team"))).containsExactly("pintura verde");
        assertThat(texts(browser.get(asked("pintura") + "&author=customer"))).hasSize(2);
        Object azul = ((Map<?, ?>) browser.get(asked("azul")).items().getFirst().get("conversation")).get("id");
        assertThat(texts(browser.get(asked("pintura") + "&conversation=" + azul))).containsExactly("pintura azul");
    }

    @Test
    void pagesNewestFirstWithoutAGapOrARepeat() {
        for (int number = 0; number < 7; number++) {
            hears(Heard.text("M" + number, "Mariana", "parcela " + number, MARIANA));
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> found("parcela").size() == 7);
        List<String> seen = new ArrayList<>();
        var page = owner.browser().get(asked("parcela") + "&limit=3");
        seen.addAll(texts(page));
        while (page.at("next") != null) {
            page = owner.browser().get(asked("parcela") + "&limit=3&cursor=" + page.at("next"));
            seen.addAll(texts(page));
        }
        assertThat(seen).containsExactly("parcela 6", "parcela 5", "parcela 4", "parcela 3", "parcela 2", "parcela 1",
                "parcela 0");
    }

    @Test
    void findsAnEditedMessageByItsNewWordsAlone() {
        hears(Heard.text("M1", "Mariana", "quero abacaxi", MARIANA));
        awaitFound("abacaxi", "quero abacaxi");
        hears(new InboundEvent.MessageEdited(Heard.envelope(), Heard.chat(MARIANA), new MessageKey(false, "M1"),
                "quero maracujá", Heard.NOW.plusSeconds(5)));
        assertThat(found("abacaxi")).as("at once").isEmpty();
        awaitFound("maracuja", "quero maracujá");
        assertThat(found("abacaxi")).isEmpty();
    }

    @Test
    void doesNotFindWhatWasWithdrawn() {
        hears(Heard.text("M1", "Mariana", "segredo guardado", MARIANA), Heard.text("M2", "Mariana", "outro segredo",
                MARIANA));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> found("segredo").size() == 2);
        hears(new InboundEvent.MessageRevoked(Heard.envelope(), Heard.chat(MARIANA), new MessageKey(false, "M1"),
                Heard.NOW.plusSeconds(5)));
        assertThat(found("segredo")).containsExactly("outro segredo");
        hears(Heard.text("M3", "Mariana", "sentinela", MARIANA));
        awaitFound("sentinela", "sentinela");
        assertThat(found("guardado")).as("when it has been read again").isEmpty();
    }

    /** 22 September begins in São Paulo at three o'clock of Greenwich. */
    @Test
    void narrowsToDaysAsTheOrganisationCountsThem() {
        hears(Heard.text("M1", "Mariana", "garagem antes", MARIANA),
                Heard.text("M2", "Mariana", "garagem na noite", MARIANA),
                Heard.text("M3", "Mariana", "garagem depois", MARIANA));
        sentAt("garagem antes", "2026-09-20T23:00:00Z");
        sentAt("garagem na noite", "2026-09-22T02:59:59Z");
        sentAt("garagem depois", "2026-09-22T03:00:00Z");
        hears(Heard.text("M4", "Mariana", "e mais nada", MARIANA));
        awaitFound("garagem", "garagem depois", "garagem na noite", "garagem antes");
        Browser browser = owner.browser();
        assertThat(texts(browser.get(asked("garagem") + "&from=2026-09-21"))).containsExactly("garagem depois",
                "garagem na noite");
        assertThat(texts(browser.get(asked("garagem") + "&from=2026-09-21&until=2026-09-21")))
                .containsExactly("garagem na noite");
        assertThat(texts(browser.get(asked("garagem") + "&until=2026-09-21"))).containsExactly("garagem na noite",
                "garagem antes");
        assertThat(texts(browser.get(asked("garagem") + "&from=2026-09-23"))).isEmpty();
        assertThat(texts(browser.get(asked("garagem") + "&from=2026-09-22&until=2026-09-20"))).isEmpty();
        Browser.Answer first = browser.get(asked("garagem") + "&from=2026-09-21&limit=1");
        assertThat(texts(browser.get(asked("garagem") + "&from=2026-09-21&limit=1&cursor=" + first.at("next"))))
                .containsExactly("garagem na noite");
        assertRefused(browser.get(asked("oi") + "&from=ontem"), "from");
        assertRefused(browser.get(asked("oi") + "&until=2026-02-30"), "until");
        assertRefused(browser.get(asked("oi") + "&until=%2B999999999-12-31"), "until");
    }

    /** Moved in the database, and read anew: a message itself keeps its time. */
    private void sentAt(String body, String moment) {
        database.write(owner.organisation(), handle -> handle
                .createUpdate(
                        "UPDATE message SET sent_at = CAST(:at AS timestamptz), body = body || '!' WHERE body = :body")
                .bind("at", moment).bind("body", body).execute());
        database.write(owner.organisation(), handle -> handle
                .createUpdate("UPDATE message SET body = :body WHERE body = :body || '!'").bind("body", body)
                .execute());
    }

    @Test
    void completesNoWordThatNobodySaysAnyMore() {
        hears(Heard.text("M1", "Mariana", "segredo xilofone", MARIANA),
                Heard.text("M2", "Mariana", "outro segredo", MARIANA));
        awaitFound("xilo", "segredo xilofone");
        assertThat(known("xilofone", "segredo")).containsExactly("segredo", "xilofone");
        database.write(owner.organisation(),
                handle -> handle.createUpdate("DELETE FROM message WHERE body LIKE '%xilofone'").execute());
        Awaitility.await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(known("xilofone", "segredo")).containsExactly("segredo"));
        assertThat(found("segr")).containsExactly("outro segredo");
    }

    /** The hub itself cannot read them. */
    private List<String> known(String... words) {
        var superuser = TestServers.superuser(addresses.chat());
        return Jdbi.create(superuser.jdbcUrl(), superuser.user(), superuser.password().reveal())
                .withHandle(handle -> handle
                        .createQuery(
                                "SELECT word FROM known_word WHERE org_id = :org AND word = ANY (:words) ORDER BY word")
                        .bind("org", owner.organisation().value()).bind("words", words).mapTo(String.class).list());
    }

    @Test
    void findsNothingOfAnotherOrganisation() {
        hears(Heard.text("M1", "Mariana", "jacarandá florido", MARIANA));
        awaitFound("jacaranda", "jacarandá florido");
        Browser stranger = people.founded("Outra Loja").browser();
        assertThat(stranger.get(asked("jacaranda")).items()).isEmpty();
        assertThat(stranger.get(asked("jacar")).items()).isEmpty();
        Object id = ((Map<?, ?>) owner.browser().get(asked("jacaranda")).items().getFirst().get("conversation"))
                .get("id");
        assertThat(stranger.get(asked("jacaranda") + "&conversation=" + id).items()).isEmpty();
        assertThat(stranger.get(asked("florido") + "&inbox=" + inbox.value()).items()).isEmpty();
        assertThat(people.stranger().get(asked("jacaranda")).status()).isEqualTo(401);
    }

    @Test
    void refusesWhatItCannotTakeAndNamesTheField() {
        Browser browser = owner.browser();
        assertRefused(browser.get(asked("a".repeat(201))), "words");
        assertRefused(browser.get(asked("a ".repeat(21))), "words");
        assertRefused(browser.get(asked("oi") + "&author=everybody"), "author");
        assertThat(browser.get(asked("oi") + "&cursor=made-up").status()).isEqualTo(400);
        assertThat(browser.get(asked("oi\0")).status()).isEqualTo(400);
    }

    private static void assertRefused(Browser.Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void findsTheWordsOfHostileTextAndIsStoppedByNone() {
        String flood = "ﷺ".repeat(20_000);
        hears(Heard.text("M1", "Mariana", flood, MARIANA), Heard.text("M2", "Mariana", "x".repeat(30_000), MARIANA),
                Heard.text("M3", "Mariana", "'; DROP TABLE message; -- & | ! <-> :* #0.1.2 arroba", MARIANA),
                Heard.text("M4", "Mariana", "depois de tudo", MARIANA));
        awaitFound("depois", "depois de tudo");
        assertThat(found("drop arroba")).hasSize(1);
        assertThat(found("& | ! <-> :* '")).isEmpty();
        assertThat(found("#in")).isEmpty();
    }
}
