package one.nexus.integrations.meta.messaging;

import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.Enrolment.Check;
import one.nexus.integrations.channel.Enrolment.Renewal;
import one.nexus.integrations.meta.MetaFixtures;
import one.nexus.integrations.meta.MetaServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.meta.MetaServer.error;
import static one.nexus.integrations.meta.MetaServer.json;
import static org.assertj.core.api.Assertions.assertThat;

class MessagingEnrolmentTest {

    private static final String IG = "17841400000000001";
    private static final Check AURORA = new Check.Fine("Loja Aurora", "@loja.aurora", IG);

    private final MetaServer instagram = Messaging.instagram()
            .answering("me", json(200, Messaging.INSTAGRAM.text("rest.me.response.json")))
            .answering("me/subscribed_apps", json(200, "{\"success\":true}"))
            .answeringAt("/refresh_access_token", json(200,
                    Messaging.INSTAGRAM.text("rest.refresh-token.response.json").replace("IGAA...", "IGAArenewed")));
    private final MetaServer messenger = Messaging.messenger()
            .answering("me", json(200, Messaging.MESSENGER.text("rest.me.response.json")))
            .answering("me/subscribed_apps", json(200, "{\"success\":true}"));

    @AfterEach
    void stop() {
        instagram.close();
        messenger.close();
    }

    @Test
    void knowsWhoseTokenItIs() {
        assertThat(instagram.open().enrolment().check(Messaging.byItself(Map.of()))).isEqualTo(AURORA);
        assertThat(messenger.open().enrolment().check(Messaging.page()))
                .isEqualTo(new Check.Fine("Loja Aurora", "m.me/lojaaurora", "108000000000001"));
        instagram.answering("me", json(200, Messaging.INSTAGRAM.text("rest.me-page.response.json")));
        assertThat(instagram.open().enrolment().check(Messaging.byPage())).isEqualTo(AURORA);
        instagram.answering("me", json(200, Messaging.MESSENGER.text("rest.me.response.json")));
        assertThat(instagram.open().enrolment().check(Messaging.byPage()))
                .isEqualTo(new Check.Wrong("login", "no-instagram"));
    }

    @Test
    void tellsTheAccountWhatToSpeakOf() {
        assertThat(instagram.open().enrolment().connect(Messaging.byItself(Map.of()), "https://hub.example/x"))
                .isEqualTo(AURORA);
        assertThat(instagram.requests().getLast().queryParameter("subscribed_fields").firstValue())
                .contains("messages", "messaging_seen", "message_edit", "standby");
        messenger.open().enrolment().connect(Messaging.page(), "https://hub.example/x");
        assertThat(messenger.requests().getLast().queryParameter("subscribed_fields").firstValue())
                .contains("message_deliveries", "message_echoes", "messaging_referrals");
    }

    @Test
    void leavesAPageThatSpeaksForTwoNetworks() {
        instagram.open().enrolment().release(Messaging.byItself(Map.of()));
        assertThat(instagram.paths()).containsExactly("DELETE me/subscribed_apps");
        messenger.open().enrolment().release(Messaging.page());
        assertThat(messenger.paths()).isEmpty();
    }

    @Test
    void saysWhenTheTokenHasLapsed() {
        instagram.answering("me", error(400, 190, 463, "Session has expired."));
        assertThat(instagram.open().enrolment().check(Messaging.byItself(Map.of())))
                .isEqualTo(new Check.Wrong("accessToken", "token-expired"));
        instagram.answering("me", aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(instagram.open().enrolment().check(Messaging.byItself(Map.of())))
                .isInstanceOf(Check.Unreachable.class);
        instagram.answering("me", json(200, "{}"));
        assertThat(instagram.open().enrolment().check(Messaging.byItself(Map.of())))
                .isInstanceOf(Check.Unreachable.class);
    }

    @Test
    void renewsATokenThatWasJustGivenToLearnHowLongItLasts() {
        assertThat(renew(Map.of())).isEqualTo(new Renewal.Renewed(
                Map.of("tokenUntil", "2026-11-20T14:12:25Z", "tokenAsked", "2026-09-21T14:13:21Z"),
                Map.of("accessToken", "IGAArenewed")));
        assertThat(instagram.request().queryParameter("grant_type").firstValue()).isEqualTo("ig_refresh_token");
    }

    @Test
    void renewsATokenInTheMiddleOfItsLife() {
        assertThat(renew(until(Duration.ofDays(31)))).isEqualTo(new Renewal.NotNow());
        assertThat(instagram.requests()).isEmpty();
        assertThat(renew(until(Duration.ofDays(29)))).isInstanceOf(Renewal.Renewed.class);
    }

    @Test
    void asksOnceADay() {
        Map<String, String> asked = Map.of("tokenAsked", MetaFixtures.RECEIVED.minus(Duration.ofHours(23)).toString());
        assertThat(renew(asked)).isEqualTo(new Renewal.NotNow());
        assertThat(renew(Map.of("tokenAsked", MetaFixtures.RECEIVED.minus(Duration.ofHours(25)).toString())))
                .isInstanceOf(Renewal.Renewed.class);
    }

    @Test
    void raisesTheAlarmWhenItCannotBeRenewedForLong() {
        instagram.answeringAt("/refresh_access_token", error(400, 10, 0, "Not now."));
        Map<String, String> asked = Map.of("tokenAsked", "2026-09-21T14:13:21Z");
        assertThat(renew(until(Duration.ofDays(20)))).isEqualTo(new Renewal.Renewed(asked, Map.of()));
        assertThat(renew(until(Duration.ofDays(9)))).isEqualTo(new Renewal.Lapsing(asked));
        instagram.answeringAt("/refresh_access_token", aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(renew(until(Duration.ofDays(9)))).isEqualTo(new Renewal.Lapsing(asked));
    }

    @Test
    void leavesTokensOfPagesAsTheyAre() {
        assertThat(messenger.open().enrolment().renew(Messaging.page())).isEqualTo(new Renewal.NotNow());
        assertThat(instagram.open().enrolment().renew(Messaging.byPage())).isEqualTo(new Renewal.NotNow());
        assertThat(instagram.requests()).isEmpty();
    }

    @Test
    void asksWhoSomebodyIs() {
        ChannelAccount account = Messaging.byItself(Map.of());
        instagram.answering(Messaging.ANA, json(200, Messaging.INSTAGRAM.text("rest.profile.response.json")));
        assertThat(instagram.open().profiles().orElseThrow().name(account, Messaging.ANA)).contains("Carla Dias");
        instagram.answering(Messaging.ANA, json(200, "{\"username\":\"carla.dias\"}"));
        assertThat(instagram.open().profiles().orElseThrow().name(account, Messaging.ANA)).contains("carla.dias");
        instagram.answering(Messaging.ANA, error(400, 100, 33, "No consent."));
        assertThat(instagram.open().profiles().orElseThrow().name(account, Messaging.ANA)).isEmpty();
        assertThat(instagram.open().profiles().orElseThrow().picture(account, Messaging.ANA, 1000))
                .isInstanceOf(Download.Gone.class);
    }

    private Renewal renew(Map<String, String> settings) {
        return instagram.open().enrolment().renew(Messaging.byItself(settings));
    }

    private static Map<String, String> until(Duration left) {
        return Map.of("tokenUntil", MetaFixtures.RECEIVED.plus(left).toString());
    }
}
