package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A mailbox whose owner agrees at Google: from the answers to a letter that is read. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "nexus.public-url", value = "https://hub.example/")
class ConsentTest implements TestPropertyProvider {

    private static final String CONSENTS = "/api/channel/consents";
    private static final String INBOXES = "/api/channel/inboxes";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    People people;

    private final FakeGoogle google = new FakeGoogle();
    private final PostOffice post = new PostOffice();
    private People.Signed owner;

    @Override
    public Map<String, String> getProperties() {
        return Map.of("nexus.mail.elsewhere", google.url() + " " + post.servers());
    }

    @BeforeEach
    void anOrganisation() {
        owner = people.founded("Loja Aurora");
    }

    @AfterEach
    void disconnected() {
        owner.browser().get(INBOXES).items()
                .forEach(inbox -> owner.browser().delete(INBOXES + "/" + inbox.get("id")));
    }

    @AfterAll
    void closed() {
        google.close();
        post.close();
    }

    private static Map<String, Object> wanted(Map<String, String> changed) {
        Map<String, String> answers = new HashMap<>(Map.of("service", "google-account", "address", PostOffice.OWN,
                "clientId", "hub.apps.example", "clientSecret", "GOCSPX-1"));
        answers.putAll(changed);
        return Map.of("name", "Atendimento", "provider", "email", "answers", answers);
    }

    /** Begins, and gives what the browser brings back. */
    private String state() {
        Browser.Answer asked = owner.browser().post(CONSENTS, wanted(Map.of()));
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        String address = String.valueOf(asked.at("address"));
        assertThat(address).startsWith(google.url() + "/o/oauth2/v2/auth?")
                .contains("redirect_uri=https%3A%2F%2Fhub.example%2Fapi%2Fchannel%2Fconsents%2Fback")
                .doesNotContain("GOCSPX");
        Matcher state = Pattern.compile("[?&]state=([^&]+)").matcher(address);
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private static String comesBack(Browser browser, String state, String rest) {
        Browser.Answer answer = browser.get(CONSENTS + "/back?state=" + state + rest);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).toString();
    }

    @Test
    void anOwnerWhoAgreedIsReadAndAnswered() {
        String inbox = comesBack(owner.browser(), state(), "&code=" + FakeGoogle.CODE);
        assertThat(inbox).matches("/settings/inboxes/[0-9]+");
        Browser.Answer made = owner.browser().get(INBOXES + inbox.replace("/settings/inboxes", ""));
        assertThat(made.at("handle")).isEqualTo(PostOffice.OWN);
        assertThat(made.at("state")).isEqualTo("working");
        assertThat(made.text()).doesNotContain(PostOffice.PASSWORD, "GOCSPX", "1//r");
        assertThat(google.questions().getLast()).contains("code_verifier=", "grant_type=authorization_code");
        post.arrives("agreed-1", "Oi", "", "Quanto custa?");
        await().atMost(PATIENCE).until(
                () -> owner.browser().get("/api/conversation/conversations").items().size(), many -> many == 1);
        changedWithoutAskingAgain(inbox.replace("/settings/inboxes", ""));
    }

    /** Another sender's name needs no other key. */
    private void changedWithoutAskingAgain(String inbox) {
        Browser.Answer renamed = owner.browser().patch(INBOXES + inbox,
                Map.of("answers", Map.of("senderName", "Aurora")));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.at("state")).isEqualTo("working");
        assertThat(owner.browser().post(CONSENTS, Map.of("inbox", Long.parseLong(inbox.substring(1)))).status())
                .as("and the owner may be asked again").isEqualTo(200);
    }

    @Test
    void comesBackOnceAndToWhoLeft() {
        String state = state();
        People.Signed other = people.joined(owner.organisation(), Role.MANAGER);
        assertThat(comesBack(other.browser(), state, "&code=" + FakeGoogle.CODE))
                .isEqualTo("/settings/inboxes/new/email?consent=expired");
        assertThat(comesBack(people.founded("Outra").browser(), state, "&code=" + FakeGoogle.CODE))
                .endsWith("consent=expired");
        assertThat(comesBack(owner.browser(), state, "&error=access_denied")).endsWith("/email?consent=denied");
        assertThat(comesBack(owner.browser(), state, "&code=" + FakeGoogle.CODE)).endsWith("consent=expired");
        assertThat(owner.browser().get(INBOXES).items()).isEmpty();
    }

    @Test
    void saysWhatGoogleRefuses() {
        assertThat(comesBack(owner.browser(), state(), "&code=stale")).endsWith("/email?consent=refused");
        assertThat(comesBack(owner.browser(), "nonsense", "")).endsWith("?consent=expired");
    }

    @Test
    void saysWhichAnswerIsWrongBeforeAnybodyLeaves() {
        assertThat(fault(Map.of("clientSecret", ""))).isEqualTo("clientSecret:required");
        assertThat(fault(Map.of("service", "pigeon"))).isEqualTo("service:invalid");
        Browser.Answer asked = owner.browser().post(CONSENTS, wanted(Map.of("service", "zoho", "password", "x")));
        assertThat(asked.status()).as("a password is all there is").isEqualTo(409);
        assertThat(people.joined(owner.organisation(), Role.AGENT).browser().post(CONSENTS, wanted(Map.of())).status())
                .isEqualTo(403);
    }

    private String fault(Map<String, String> changed) {
        Browser.Answer answer = owner.browser().post(CONSENTS, wanted(changed));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        var error = (Map<?, ?>) ((List<?>) answer.json().get("errors")).getFirst();
        return error.get("field") + ":" + error.get("code");
    }
}
