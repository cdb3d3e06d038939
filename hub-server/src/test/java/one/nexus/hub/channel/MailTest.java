package one.nexus.hub.channel;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A mailbox, from the answers of an administrator to an answered letter. */
@MicronautTest(transactional = false)
class MailTest {

    private static final String INBOXES = "/api/channel/inboxes";
    private static final String CONVERSATIONS = "/api/conversation/conversations";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path LETTERS = Path.of("../integrations/src/test/resources/mail");

    @Inject
    People people;

    private final PostOffice post = new PostOffice();
    private People.Signed owner;
    private long inbox;

    @BeforeEach
    void anOrganisation() {
        owner = people.founded("Loja Aurora");
    }

    @AfterEach
    void disconnected() {
        if (inbox != 0) {
            assertThat(owner.browser().delete(INBOXES + "/" + inbox).status()).isEqualTo(204);
        }
        post.close();
    }

    private Browser.Answer connect(Map<String, String> answers) {
        return owner.browser().post(INBOXES, Map.of("name", "Atendimento", "provider", "email", "answers", answers));
    }

    private void connected() {
        Browser.Answer made = connect(post.answers());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        inbox = made.number("id");
        assertThat(made.at("state")).isEqualTo("working");
        assertThat(made.at("handle")).isEqualTo(PostOffice.OWN);
        assertThat(made.text()).doesNotContain(PostOffice.PASSWORD);
        await().atMost(PATIENCE).until(() -> owner.browser().get(INBOXES + "/" + inbox).status() == 200);
    }

    private static String fault(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        var error = (Map<?, ?>) ((List<?>) answer.json().get("errors")).getFirst();
        return error.get("field") + ":" + error.get("code");
    }

    private List<Map<String, Object>> conversations(int many) {
        return await().atMost(PATIENCE).until(() -> owner.browser().get(CONVERSATIONS).items(),
                rows -> rows.size() == many);
    }

    private List<Map<String, Object>> messages(Object conversation, int many) {
        return await().atMost(PATIENCE).until(() -> messages(conversation), all -> all.size() == many);
    }

    private List<Map<String, Object>> messages(Object conversation) {
        return owner.browser().get(CONVERSATIONS + "/" + conversation + "/messages").items();
    }

    private void write(Object conversation, String words) {
        Browser.Answer written = owner.browser().post(CONVERSATIONS + "/" + conversation + "/messages",
                Map.of("text", words, "clientKey", words));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
    }

    private String sent(String address, String words) {
        return await().atMost(PATIENCE).until(() -> post.sentTo(address).stream()
                .filter(letter -> letter.contains(words)).findFirst().orElse(""), letter -> !letter.isEmpty());
    }

    private static String header(String letter, String name) {
        Matcher found = Pattern.compile("(?m)^" + name + ": (.*(?:\\r?\\n[ \\t].*)*)").matcher(letter);
        return found.find() ? found.group(1).replaceAll("\\s+", " ") : "";
    }

    private static Map<?, ?> content(Map<String, Object> message) {
        return (Map<?, ?>) message.get("content");
    }

    @Test
    void saysWhichAnswerIsWrongAndMakesNothing() {
        Map<String, String> answers = post.answers();
        answers.put("password", "another");
        assertThat(fault(connect(answers))).isEqualTo("password:wrong-key");
        answers = post.answers();
        answers.put("address", "nobody");
        assertThat(fault(connect(answers))).isEqualTo("address:invalid");
        answers = post.answers();
        answers.put("imapHost", "169.254.169.254");
        assertThat(fault(connect(answers))).isEqualTo("imapHost:forbidden-address");
        assertThat(owner.browser().get(INBOXES).items()).isEmpty();
    }

    @Test
    void aPasswordThatWasChangedIsSaidByTheTest() {
        connected();
        assertThat(owner.browser().post(INBOXES + "/" + inbox + "/check", Map.of()).at("fault")).isNull();
        post.anotherPassword("another");
        assertThat(owner.browser().post(INBOXES + "/" + inbox + "/check", Map.of()).at("fault"))
                .isEqualTo("wrong-key");
    }

    @Test
    void aLetterIsAnsweredInItsThread() {
        connected();
        Browser.Answer signed = owner.browser().patch("/api/team/me", Map.of("signature", "Camila\nLoja Aurora"));
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        post.arrives("one", "=?UTF-8?Q?Or=C3=A7amento?=", "Cc: Bruno <bruno@example.com>\n", "Quanto custa?");
        Map<String, Object> row = conversations(1).getFirst();
        assertThat(row).extractingByKey("contact").extracting("name").isEqualTo("Ana Lima");
        assertThat(row).containsEntry("kind", "thread").containsEntry("subject", "Orçamento");

        write(row.get("id"), "Custa 90 reais.");
        String letter = sent("ana@example.com", "Custa 90 reais.");
        assertThat(header(letter, "In-Reply-To")).isEqualTo("<one@mail.example.com>");
        assertThat(header(letter, "References")).isEqualTo("<one@mail.example.com>");
        assertThat(header(letter, "Subject")).isEqualTo("=?UTF-8?Q?Re:_Or=C3=A7amento?=");
        assertThat(header(letter, "Cc")).contains("bruno@example.com");
        assertThat(letter.replace("\r\n", "\n")).contains("Custa 90 reais.\n\n-- \nCamila\nLoja Aurora");
        await().atMost(PATIENCE).until(() -> messages(row.get("id")).getLast().get("status"), "sent"::equals);

        String id = header(letter, "Message-ID");
        post.arrives("two", "RES: outro assunto", "In-Reply-To: " + id + "\n", "Fechado!\n\nEm seg., 21 de set. de"
                + " 2026 11:20, Loja escreveu:\n> Custa 90 reais.");
        Map<String, Object> last = messages(row.get("id"), 3).getLast();
        assertThat(last).containsEntry("text", "Fechado!");
        assertThat(content(last).get("quoted")).asString().contains("> Custa 90 reais.");
        assertThat(conversations(1)).hasSize(1);
    }

    @Test
    void theSameSubjectIsNotTheSameThread() {
        connected();
        post.arrives("a", "Oi", "", "um");
        post.arrives("b", "Oi", "", "dois");
        List<Map<String, Object>> rows = conversations(2);
        assertThat(rows.stream().map(row -> String.valueOf(row.get("contact"))).distinct()).hasSize(1);
    }

    @Test
    void whoeverElseAnswersIsNamedAndTheConversationStaysWithWhoBeganIt() {
        connected();
        post.arrives("a", "Oi", "", "um");
        Map<String, Object> row = conversations(1).getFirst();
        post.arrives("From: Bruno <bruno@example.com>\nSubject: Re: Oi\nMessage-ID: <b@mail.example.com>\nReferences:"
                + " <a@mail.example.com>\n\ndois");
        Map<String, Object> last = messages(row.get("id"), 2).getLast();
        assertThat(last).extractingByKey("author").extracting("name", "address")
                .containsExactly("Bruno", "email:bruno@example.com");
        assertThat(conversations(1).getFirst()).extractingByKey("contact").extracting("name").isEqualTo("Ana Lima");
        write(row.get("id"), "Respondo aos dois");
        assertThat(sent("bruno@example.com", "Respondo aos dois")).isNotEmpty();
    }

    @Test
    void whatComesTwiceIsThereOnceAndWhatAnotherWroteUnderTheSameIdIsNotLost() {
        connected();
        post.arrives("a", "Oi", "", "um");
        conversations(1);
        post.arrives("a", "Oi", "", "um");
        post.arrives("From: Eva <eva@example.com>\nSubject: Oi\nMessage-ID: <a@mail.example.com>\n\noutra pessoa");
        List<Map<String, Object>> rows = conversations(2);
        assertThat(rows.stream().map(row -> String.valueOf(((Map<?, ?>) row.get("last")).get("preview"))))
                .containsExactlyInAnyOrder("um", "outra pessoa");
        rows.forEach(row -> assertThat(messages(row.get("id"))).hasSize(1));
    }

    @Test
    void aLetterThatComesBackIsSaidAtTheLetter() {
        connected();
        post.arrives("a", "Oi", "", "um");
        Object conversation = conversations(1).getFirst().get("id");
        write(conversation, "Bom dia");
        String id = header(sent("ana@example.com", "Bom dia"), "Message-ID");
        await().atMost(PATIENCE).until(() -> messages(conversation).getLast().get("status"), "sent"::equals);
        post.arrives("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.example
                Subject: Undelivered
                Message-ID: <bounce@mx.example>
                Content-Type: multipart/report; report-type=delivery-status; boundary=B

                --B
                Content-Type: text/plain

                It could not be delivered.
                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; ana@example.com
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown
                --B
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --B--
                """.formatted(id));
        Map<String, Object> letter = await().atMost(PATIENCE).until(() -> messages(conversation).stream()
                .filter(message -> "Bom dia".equals(message.get("text"))).findFirst().orElseThrow(),
                message -> "failed".equals(message.get("status")));
        assertThat(letter).extractingByKey("failure").extracting("code", "reason")
                .containsExactly("bounced", "ana@example.com: 550 5.1.1 User unknown");
        assertThat(messages(conversation, 3)).as("the report itself stands in the thread")
                .anySatisfy(message -> assertThat(content(message).get("automatic")).isEqualTo(true));
    }

    @Test
    void aPageIsOpenedHarmlessAndItsFilesAreOffered() throws Exception {
        connected();
        post.arrives(Files.readString(LETTERS.resolve("hostile-page.eml")));
        post.arrives(Files.readString(LETTERS.resolve("3-inbound-reply.eml")));
        List<Map<String, Object>> rows = conversations(2);
        for (Map<String, Object> row : rows) {
            Map<?, ?> letter = await().atMost(PATIENCE).until(() -> content(messages(row.get("id")).getFirst()),
                    content -> content.get("address") != null);
            Browser.Answer page = owner.browser().get(String.valueOf(letter.get("address")));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("sandbox ").contains("default-src 'none'").doesNotContain("script")
                    .doesNotContain("http");
            assertThat(page.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
            assertThat(page.text()).doesNotContain("alert(").doesNotContain("evil.example/css");
            for (Object file : (List<?>) letter.get("files")) {
                Object number = ((Map<?, ?>) file).get("number");
                Browser.Answer offered = owner.browser().get(letter.get("address") + "/files/" + number);
                assertThat(offered.text()).isEqualTo("%PDF-1.4\n");
                assertThat(offered.headers().firstValue("Content-Disposition").orElse(""))
                        .startsWith("attachment; filename=\"pedido.pdf\"");
            }
        }
        assertThat(owner.browser().get("/letters/forged").status()).isEqualTo(404);
    }

    @Test
    void noAutomaticLetterBecomesALead() {
        connected();
        post.arrives("news", "Novidades", "List-Id: <news.example.com>\n", "Promo");
        post.arrives("From: Eva <eva@example.com>\nSubject: Oi\nMessage-ID: <e@mail.example.com>\n\nQuero comprar");
        List<Map<String, Object>> rows = conversations(2);
        await().atMost(PATIENCE).until(() -> owner.browser().get(CONVERSATIONS).items().stream()
                .filter(row -> "Quero comprar".equals(((Map<?, ?>) row.get("last")).get("preview")))
                .anyMatch(row -> row.get("leadId") != null));
        assertThat(rows).hasSize(2);
        assertThat(owner.browser().get(CONVERSATIONS).items().stream()
                .filter(row -> "Promo".equals(((Map<?, ?>) row.get("last")).get("preview"))))
                .allSatisfy(row -> assertThat(row.get("leadId")).isNull());
    }
}
