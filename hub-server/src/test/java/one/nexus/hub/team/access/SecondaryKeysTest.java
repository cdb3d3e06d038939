package one.nexus.hub.team.access;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** An own object, told to belong to something of another organisation (quality.md B2; Chatwoot CVE-2026-115725). */
@MicronautTest(transactional = false)
class SecondaryKeysTest {

    private static final String CONVERSATION = "/api/conversation/conversations/{id}";

    @Inject
    TenantObjects objects;

    @Inject
    People people;

    private static boolean made;
    private static Browser browser;
    private static Map<String, String> foreign;
    private static Map<String, String> own;
    private static People.Signed stranger;

    /** Once: the e-mail addresses of the objects are taken after the first time. */
    @BeforeEach
    void twoOrganisations() {
        if (!made) {
            stranger = people.founded("Oficina " + TenantObjects.CANARY);
            foreign = objects.of(stranger).ids();
            var owner = people.founded("Clínica Sol");
            own = objects.of(owner, "own-7f3a91").ids();
            browser = owner.browser();
            made = true;
        }
    }

    private static String conversation() {
        return CONVERSATION.replace("{id}", own.get(CONVERSATION));
    }

    /** Refused, and the object is as it was. */
    private static void refused(String path, Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(404, 422);
        assertThat(answer.text()).doesNotContain(TenantObjects.CANARY);
        assertThat(browser.get(path).text()).doesNotContain(TenantObjects.CANARY);
    }

    @Test
    void givesNoConversationToAForeignMember() {
        refused(conversation(), browser.put(conversation() + "/assignment",
                Map.of("user", Long.valueOf(foreign.get("/api/team/members/{id}")))));
        refused(conversation(), browser.put(conversation() + "/assignment", Map.of("user", stranger.user().value())));
        assertThat(browser.get(conversation()).at("assignee")).isNull();
    }

    @Test
    void attachesNoForeignFileAndAnswersNoForeignMessage() {
        String before = browser.get(conversation() + "/messages").text();
        long message = Long.parseLong(foreign.get(CONVERSATION + "/messages/{message}"));
        Map<String, Object> words = new HashMap<>(Map.of("text", "oi", "clientKey", "secondary"));
        words.put("files", List.of(1L, 2L, 3L));
        refused(conversation(), browser.post(conversation() + "/messages", words));
        words.remove("files");
        words.put("replyTo", message + 1_000_000);
        refused(conversation(), browser.post(conversation() + "/messages", words));
        words.put("replyTo", message);
        refused(conversation(), browser.post(conversation() + "/messages", words));
        assertThat(browser.get(conversation() + "/messages").text()).isEqualTo(before);
    }

    @Test
    void findsNoForeignMessageInAnOwnConversation() {
        String message = conversation() + "/messages/" + foreign.get(CONVERSATION + "/messages/{message}");
        refused(conversation(), browser.get(
                conversation() + "/messages?around=" + foreign.get(CONVERSATION + "/messages/{message}")));
        refused(conversation(), browser.put(message, Map.of("text", "x")));
        refused(conversation(), browser.put(message + "/reaction", Map.of("emoji", "x")));
        refused(conversation(), browser.delete(message));
        refused(conversation(), browser.post(message + "/retry", Map.of()));
        refused(conversation(), browser.post(message + "/media-retry", Map.of()));
    }

    @Test
    void movesNoLeadToAForeignStageOrOwner() {
        String lead = "/api/lead/leads/" + own.get("/api/lead/leads/{id}");
        String before = browser.get(lead).text();
        refused(lead, browser.post(lead + "/stage",
                Map.of("stage", Long.valueOf(foreign.get("/api/lead/board/{stage}")))));
        refused(lead, browser.patch(lead, Map.of("owner", stranger.user().value())));
        assertThat(browser.get(lead).text()).isEqualTo(before);
    }

    @Test
    void filtersByNoForeignInboxOrPipeline() {
        var list = browser.get("/api/conversation/conversations?inbox=" + foreign.get("/api/channel/inboxes/{id}"));
        assertThat(list.items()).isEmpty();
        refused("/api/lead/board", browser.get("/api/lead/board?pipeline=999999"));
    }

    @Test
    void goesOverToNoForeignOrganisation() {
        refused("/api/team/me",
                browser.post("/api/team/switch", Map.of("organisation", stranger.organisation().value())));
    }

    /** A cursor says where in a list one was, and not whose list it is. */
    @Test
    void readsNoForeignListByAForeignCursor() {
        for (int i = 0; i < 3; i++) {
            stranger.browser().post("/api/contact/contacts",
                    Map.of("name", TenantObjects.CANARY + i, "phone", "+551198765000" + i));
        }
        Object cursor = stranger.browser().get("/api/contact/contacts?limit=1").json().get("next");
        var answer = browser.get("/api/contact/contacts?limit=1&cursor=" + cursor);
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.text()).doesNotContain(TenantObjects.CANARY);
    }
}
