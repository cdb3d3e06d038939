package one.nexus.hub.channel;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static one.nexus.hub.channel.MetaDesk.PATIENCE;
import static one.nexus.hub.channel.MetaDesk.path;
import static one.nexus.hub.channel.MetaDesk.recorded;
import static one.nexus.hub.channel.MetaDesk.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What people write below posts of Instagram and Facebook: conversations of their own kind, answered in public. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentsTest implements TestPropertyProvider {

    private static final String INSTAGRAM_ANSWER = "POST 17870000000000001/replies";
    private static final String PAGE_ANSWER = "POST 900000000000001_500000000000001/comments";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private final FakeMeta meta = new FakeMeta();
    private MetaDesk desk;

    @Override
    public Map<String, String> getProperties() {
        return Map.of("nexus.meta.url", meta.url());
    }

    @BeforeEach
    void anOrganisation() {
        desk = MetaDesk.of(hub.getURI(), people.founded("Loja Aurora"));
    }

    @AfterAll
    void closed() {
        meta.close();
    }

    private static Map<String, String> withComments() {
        var answers = new HashMap<>(token());
        answers.put("comments", "with");
        return answers;
    }

    private List<Object> words(Object conversation) {
        return desk.messages(conversation).stream().map(message -> message.get("text")).toList();
    }

    @Test
    void areAskedForOnlyWhereTheyAreWanted() {
        desk.connected("instagram", withComments());
        assertThat(meta.calls("POST me/subscribed_apps").getLast().body()).contains("comments");
        desk.connected("messenger", token());
        assertThat(meta.calls("POST me/subscribed_apps").getLast().body()).doesNotContain("feed");
    }

    @Test
    void aCommentAndItsAnswersAreOneConversationOfTheirOwn() {
        Browser.Answer inbox = desk.connected("instagram", withComments());
        desk.delivered(path(inbox), recorded("instagram/message.text.json"));
        Object direct = desk.theOnlyConversation().get("id");
        assertThat(desk.delivered(path(inbox), recorded("instagram/comment.json"))).isEqualTo(200);
        assertThat(desk.delivered(path(inbox), recorded("instagram/comment.answer.json"))).isEqualTo(200);
        Map<String, Object> below = await().atMost(PATIENCE)
                .until(() -> desk.conversations().stream().filter(row -> !row.get("id").equals(direct)).toList(),
                        rows -> rows.size() == 1)
                .getFirst();
        assertThat(below).containsEntry("kind", "comments");
        assertThat(((Map<?, ?>) below.get("contact")).get("id")).as("the same person")
                .isEqualTo(((Map<?, ?>) desk.conversation(direct).json().get("contact")).get("id"));
        await().atMost(PATIENCE).until(() -> words(below.get("id")), List.of("Quanto custa?", "E no sábado?")::equals);
    }

    @Test
    void areAnsweredInPublicAndInWordsAlone() {
        Browser.Answer inbox = desk.connected("instagram", withComments());
        desk.delivered(path(inbox), recorded("instagram/comment.json"));
        Object conversation = desk.theOnlyConversation().get("id");
        assertThat(desk.conversation(conversation).json().get("replyTime")).as("no window").isNull();
        assertThat(desk.write(conversation, "R$ 120, todos os dias").status()).isEqualTo(201);
        desk.becomes(conversation, "sent");
        assertThat(meta.calls(INSTAGRAM_ANSWER).getLast().body()).contains("R$ 120, todos os dias");
        Object first = desk.messages(conversation).getFirst().get("id");
        var reaction = desk.browser().put("/api/conversation/conversations/" + conversation + "/messages/" + first
                + "/reaction", Map.of("emoji", "👍"));
        assertThat(reaction.status()).as(reaction.text()).isEqualTo(409);
        desk.delivered(path(inbox), recorded("instagram/comment.own.json"));
        await().atMost(PATIENCE).until(() -> words(conversation).contains("Chamamos você no direct"));
    }

    /** Praise is no sale: whoever wants something writes, or is written to. */
    @Test
    void makeNoLeadAndAreGreetedByNobody() {
        Browser.Answer inbox = desk.connected("messenger", withComments());
        assertThat(desk.delivered(path(inbox), recorded("messenger/feed.comment.json"))).isEqualTo(200);
        Object conversation = desk.theOnlyConversation().get("id");
        assertThat(desk.messages(conversation).getFirst().get("content")).isEqualTo(Map.of("type", "shared", "what",
                "comment", "url", "https://www.facebook.com/lojaaurora/posts/900000000000001"));
        assertThat(desk.write(conversation, "Sim, das 9h às 13h").status()).isEqualTo(201);
        desk.becomes(conversation, "sent");
        assertThat(meta.calls(PAGE_ANSWER)).hasSize(1);
        desk.delivered(path(inbox), recorded("messenger/feed.comment.edited.json"));
        await().atMost(PATIENCE).until(() -> words(conversation).getFirst(), "Vocês atendem no sábado?"::equals);
        desk.delivered(path(inbox), recorded("messenger/feed.comment.removed.json"));
        await().atMost(PATIENCE).until(() -> desk.messages(conversation).getFirst().get("revoked"),
                Boolean.TRUE::equals);
        assertThat(desk.browser().get("/api/lead/of-conversation/" + conversation).status()).isEqualTo(404);
    }
}
