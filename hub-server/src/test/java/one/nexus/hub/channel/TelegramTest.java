package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A Telegram bot, from its token to an answered message. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "nexus.public-url", value = "https://hub.example/")
class TelegramTest implements TestPropertyProvider {

    private static final String INBOXES = "/api/channel/inboxes";
    private static final String CONVERSATIONS = "/api/conversation/conversations";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private final FakeTelegram telegram = new FakeTelegram();
    private People.Signed owner;
    private long inbox;

    @Override
    public Map<String, String> getProperties() {
        return Map.of("nexus.telegram.url", telegram.url());
    }

    @BeforeEach
    void anOrganisation() {
        owner = people.founded("Loja Aurora");
    }

    @AfterEach
    void disconnected() {
        if (inbox != 0) {
            assertThat(owner.browser().delete(INBOXES + "/" + inbox).status()).isEqualTo(204);
            inbox = 0;
        }
    }

    @AfterAll
    void closed() {
        telegram.close();
    }

    private Browser.Answer connect(Map<String, String> answers) {
        return owner.browser().post(INBOXES, Map.of("name", "Telegram", "provider", "telegram", "answers", answers));
    }

    private Browser.Answer connected(String delivery) {
        Browser.Answer made = connect(Map.of("botToken", FakeTelegram.TOKEN, "delivery", delivery));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        inbox = made.number("id");
        return made;
    }

    private static String fault(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        var error = (Map<?, ?>) ((List<?>) answer.json().get("errors")).getFirst();
        return error.get("field") + ":" + error.get("code");
    }

    private static String said(long update, long message, String words) {
        return """
                {"update_id":%d,"message":{"message_id":%d,"from":{"id":3527065,"is_bot":false,"first_name":"Ana",
                "last_name":"Lima","language_code":"pt-br"},"chat":{"id":3527065,"first_name":"Ana",
                "last_name":"Lima","type":"private"},"date":1790000000,"text":"%s"}}""".formatted(update, message,
                words);
    }

    private Map<String, Object> theOnlyConversation() {
        return await().atMost(PATIENCE).until(() -> owner.browser().get(CONVERSATIONS).items(),
                rows -> rows.size() == 1).getFirst();
    }

    @Test
    void saysWhichAnswerIsWrongAndMakesNothing() {
        assertThat(fault(connect(Map.of()))).isEqualTo("botToken:required");
        assertThat(fault(connect(Map.of("botToken", "no token")))).isEqualTo("botToken:wrong-key");
        assertThat(fault(connect(Map.of("botToken", "123456789:AAE-of-somebody-else-aaaaaaaaaaaaaaa"))))
                .isEqualTo("botToken:wrong-key");
        assertThat(fault(connect(Map.of("botToken", FakeTelegram.TOKEN, "delivery", "pigeon"))))
                .isEqualTo("delivery:invalid");
        assertThat(owner.browser().get(INBOXES).items()).isEmpty();
    }

    @Test
    void isConnectedByItsTokenWhichNobodySeesAgain() {
        Browser.Answer made = connected("polling");
        assertThat(made.at("state")).isEqualTo("working");
        assertThat(made.at("handle")).isEqualTo("@aurora_bot");
        assertThat(made.at("kind")).isEqualTo("telegram");
        assertThat(made.text() + owner.browser().get(INBOXES).text()).doesNotContain(FakeTelegram.TOKEN);
        assertThat(fault(connect(Map.of("botToken", FakeTelegram.TOKEN)))).isEqualTo("botToken:taken");
    }

    @Test
    void whatACustomerWritesIsAskedForAndAnswered() {
        connected("polling");
        telegram.happens(71, said(71, 42, "Oi, quanto custa?"));
        Map<String, Object> row = theOnlyConversation();
        assertThat(row).extractingByKey("contact").extracting("name").isEqualTo("Ana Lima");
        assertThat(row).extractingByKey("inbox").extracting("kind").isEqualTo("telegram");
        await().atMost(PATIENCE).until(telegram::everythingTaken);

        Browser.Answer written = owner.browser().post(CONVERSATIONS + "/" + row.get("id") + "/messages",
                Map.of("text", "Custa 90 reais.", "clientKey", "one"));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> telegram.calls("sendMessage").stream()
                .anyMatch(call -> call.body().contains("Custa 90 reais.") && call.body().contains("3527065")));
        await().atMost(PATIENCE).until(() -> owner.browser().get(CONVERSATIONS + "/" + row.get("id") + "/messages")
                .items().getLast().get("status"), "sent"::equals);
    }

    @Test
    void whatIsBroughtTwiceIsThereOnce() {
        connected("polling");
        telegram.happens(80, said(80, 50, "Bom dia"));
        telegram.happens(81, said(81, 50, "Bom dia"));
        Map<String, Object> row = theOnlyConversation();
        await().atMost(PATIENCE).until(telegram::everythingTaken);
        assertThat(owner.browser().get(CONVERSATIONS + "/" + row.get("id") + "/messages").items()).hasSize(1);
    }

    @Test
    void aTokenThatWasTakenBackIsSaidByTheTest() {
        connected("polling");
        assertThat(owner.browser().post(INBOXES + "/" + inbox + "/check", Map.of()).at("fault")).isNull();
        telegram.refuses("getMe", FakeTelegram.error(401, "Unauthorized"));
        try {
            assertThat(owner.browser().post(INBOXES + "/" + inbox + "/check", Map.of()).at("fault"))
                    .isEqualTo("wrong-key");
        } finally {
            telegram.allowsAgain("getMe");
        }
    }

    @Test
    void whereTelegramDeliversOnlyItsOwnSecretCounts() {
        Browser.Answer made = connected("webhook");
        FakeTelegram.Call told = telegram.calls("setWebhook").getLast();
        String address = String.valueOf(made.at("webhookUrl"));
        assertThat(address).matches("https://hub\\.example/webhooks/telegram/[A-Za-z0-9_-]{43}");
        assertThat(told.body()).contains(address);
        String secret = told.body().replaceAll("(?s).*secret_token\"?[:=] ?\"?([A-Za-z0-9_-]{43}).*", "$1");
        String path = address.substring(address.indexOf("/webhooks/"));

        assertThat(delivered(path, "somebody else", said(90, 60, "Falso"))).isEqualTo(401);
        assertThat(delivered(path.replace("/telegram/", "/waha/"), secret, said(90, 60, "Falso"))).isEqualTo(404);
        assertThat(delivered(path, secret, said(91, 61, "Boa tarde"))).isEqualTo(200);
        assertThat(theOnlyConversation()).extractingByKey("last").extracting("preview").isEqualTo("Boa tarde");
    }

    private int delivered(String path, String secret, String update) {
        URI address = hub.getURI().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(update)).build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
