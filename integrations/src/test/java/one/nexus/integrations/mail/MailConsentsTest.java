package one.nexus.integrations.mail;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import okhttp3.HttpUrl;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Consents;
import one.nexus.integrations.channel.Consents.Granted;
import one.nexus.integrations.channel.Consents.Journey;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.Enrolment.Check;
import one.nexus.integrations.channel.Enrolment.Renewal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

/** Mailboxes whose owner agrees at Google or Microsoft. */
class MailConsentsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String KEYS = """
            {"access_token":"%s","expires_in":3599,"refresh_token":"1//renewing","scope":"https://mail.google.com/",
            "token_type":"Bearer"}""".formatted(Post.PASSWORD);
    // the example of RFC 7636, appendix B
    private static final Journey JOURNEY = new Journey("https://hub.example/back", "unguessable",
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    private final WireMockServer google = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final Post post = new Post();

    @BeforeEach
    void begin() {
        google.start();
    }

    @AfterEach
    void stop() {
        google.stop();
        post.close();
    }

    private Enrolment enrolment() {
        return new MailType("http://127.0.0.1:%d 127.0.0.1:%d 127.0.0.1:%d".formatted(google.port(), post.imapPort(),
                post.smtpPort()))
                .open(Post.client(), Clock.fixed(NOW, ZoneOffset.UTC)).enrolment();
    }

    private Consents consents() {
        return enrolment().consents().orElseThrow();
    }

    private void answers(ResponseDefinitionBuilder answer) {
        google.stubFor(post(anyUrl()).willReturn(answer));
    }

    /** An application at Google, and a mailbox whose servers are here. */
    private ChannelAccount account(Map<String, String> settings, Map<String, String> secrets) {
        Map<String, String> all = new HashMap<>(post.account().settings());
        all.putAll(Map.of("service", "google-account", "clientId", "hub.apps.example"));
        all.putAll(settings);
        Map<String, String> keys = new HashMap<>(Map.of("clientSecret", "GOCSPX-secret"));
        keys.putAll(secrets);
        return new ChannelAccount("7", MailType.KIND, all, keys);
    }

    private ChannelAccount account() {
        return account(Map.of(), Map.of());
    }

    @Test
    void sendsTheOwnerToTheirService() {
        HttpUrl address = HttpUrl.get(consents().address(account(), JOURNEY));
        assertThat(address.encodedPath()).isEqualTo("/o/oauth2/v2/auth");
        assertThat(address.queryParameter("client_id")).isEqualTo("hub.apps.example");
        assertThat(address.queryParameter("redirect_uri")).isEqualTo("https://hub.example/back");
        assertThat(address.queryParameter("state")).isEqualTo("unguessable");
        assertThat(address.queryParameter("scope")).isEqualTo("https://mail.google.com/");
        assertThat(address.queryParameter("access_type")).as("a key that can be renewed").isEqualTo("offline");
        assertThat(address.queryParameter("code_challenge")).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assertThat(address.toString()).doesNotContain("GOCSPX", JOURNEY.verifier());
    }

    @Test
    void asksMicrosoftForReadingWritingAndRenewing() {
        HttpUrl address = HttpUrl.get(new MailType().open(Post.client(), Clock.systemUTC()).enrolment().consents()
                .orElseThrow().address(account(Map.of("service", "outlook"), Map.of()), JOURNEY));
        assertThat(address.host()).isEqualTo("login.microsoftonline.com");
        assertThat(address.queryParameter("scope")).contains("IMAP.AccessAsUser.All", "SMTP.Send", "offline_access");
    }

    @Test
    void changesTheCodeForKeysThatOpenTheMailbox() {
        answers(aResponse().withBody(KEYS));
        Granted granted = consents().grant(account(), JOURNEY, "4/code");
        assertThat(granted).isEqualTo(new Granted.Keys(Map.of("tokenUntil", "2026-11-22T12:59:59Z"),
                Map.of("accessToken", Post.PASSWORD, "refreshToken", "1//renewing")));
        assertThat(granted.toString()).doesNotContain(Post.PASSWORD);
        String asked = google.findAll(postRequestedFor(anyUrl())).getFirst().getBodyAsString();
        assertThat(asked).contains("grant_type=authorization_code", "code=4%2Fcode", "code_verifier=dBjftJeZ4CVP",
                "client_id=hub.apps.example", "client_secret=GOCSPX-secret");
        ChannelAccount agreed = account(((Granted.Keys) granted).settings(), ((Granted.Keys) granted).secrets());
        assertThat(enrolment().check(agreed)).isInstanceOf(Check.Fine.class);
        assertThat(enrolment().check(account(Map.of(), Map.of("accessToken", "another"))))
                .isEqualTo(new Check.Wrong("service", "token-expired"));
        assertThat(enrolment().check(account())).isEqualTo(new Check.Wrong("service", "token-expired"));
    }

    @Test
    void takesNoKeyThatCannotBeRenewed() {
        answers(aResponse().withBody("{\"access_token\":\"once\",\"expires_in\":3599}"));
        assertThat(consents().grant(account(), JOURNEY, "4/code")).isInstanceOf(Granted.Refused.class);
    }

    @Test
    void saysWhatTheServiceRefuses() {
        answers(aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}"));
        assertThat(consents().grant(account(), JOURNEY, "4/code")).isEqualTo(new Granted.Refused("invalid_grant"));
        answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(consents().grant(account(), JOURNEY, "4/code")).isInstanceOf(Granted.Unreachable.class);
    }

    @Test
    void renewsAKeyBeforeItLapses() {
        answers(aResponse().withBody("{\"access_token\":\"next\",\"expires_in\":3599}"));
        assertThat(enrolment().renew(keyed("2026-11-22T12:16:00Z"))).isEqualTo(new Renewal.NotNow());
        assertThat(enrolment().renew(keyed("2026-11-22T12:14:00Z"))).isEqualTo(
                new Renewal.Renewed(Map.of("tokenUntil", "2026-11-22T12:59:59Z"), Map.of("accessToken", "next")));
        assertThat(enrolment().renew(keyed("soon"))).isInstanceOf(Renewal.Renewed.class);
        assertThat(enrolment().renew(post.account())).as("a password").isEqualTo(new Renewal.NotNow());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void triesAgainWhenTheServiceIsAway(int status) {
        answers(aResponse().withStatus(status));
        assertThat(enrolment().renew(keyed("2026-11-22T12:01:00Z"))).isEqualTo(new Renewal.NotNow());
    }

    @Test
    void raisesTheAlarmWhenTheOwnerWithdrewIt() {
        answers(aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}"));
        assertThat(enrolment().renew(keyed("2026-11-22T12:01:00Z"))).isEqualTo(new Renewal.Lapsing(Map.of()));
    }

    private ChannelAccount keyed(String until) {
        return account(Map.of("tokenUntil", until), Map.of("refreshToken", "1//renewing"));
    }
}
