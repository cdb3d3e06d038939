package one.nexus.hub.conversation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What the team says in answer to one certain message. */
@MicronautTest(transactional = false)
class ReplyTest extends AtTheDesk {

    private Browser.Answer reply(long conversation, long to, String key) {
        return desk.post(conversation, "/messages", Map.of("text", "Claro!", "replyTo", to, "clientKey", key));
    }

    private void assertThatItQuotes(Map<String, Object> line, long message, String text) {
        assertThat(Desk.inside(line, "quote.message")).isEqualTo((int) message);
        assertThat(Desk.inside(line, "quote.text")).isEqualTo(text);
    }

    @Test
    void quotesTheMessageItAnswersHereAndOnThePhones() {
        desk.deliver("gows/message.text.pn.json");
        long conversation = desk.conversation();
        long theirs = Desk.id(desk.message(conversation));
        desk.waha.answers("POST /api/sendText", 201, Fixtures.bytes("rest/sendText.response.gows.json"));
        Map<String, Object> written = reply(conversation, theirs, "r1").list().getFirst();
        assertThatItQuotes(written, theirs, "Oi");
        Map<String, Object> sent = desk.await(conversation, Desk.id(written),
                line -> line.get("status").equals("sent"));
        assertThatItQuotes(sent, theirs, "Oi");
        assertThat(desk.waha.calls("POST", "/api/sendText")).singleElement().satisfies(call -> assertThat(call.body())
                .contains("\"reply_to\":\"false_558591234567@c.us_3AEB1F0C5D7A4E9B2C62\""));
    }

    @Test
    void answersNoMessageOfAnotherConversation() {
        desk.deliver("gows/message.text.pn.json");
        desk.deliver("gows/message.text.lid-no-alt.json");
        long one = Desk.id(desk.conversations().getFirst());
        long other = Desk.id(desk.conversations().getLast());
        var refused = reply(one, Desk.id(desk.message(other)), "r2");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(desk.thread(one)).hasSize(1);
    }
}
