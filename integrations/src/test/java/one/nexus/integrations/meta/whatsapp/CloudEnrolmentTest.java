package one.nexus.integrations.meta.whatsapp;

import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.Enrolment.Check;
import one.nexus.integrations.channel.Templates.ApprovedText;
import one.nexus.integrations.channel.Templates.Button;
import one.nexus.integrations.channel.Templates.Listed;
import one.nexus.integrations.meta.MetaFixtures;
import one.nexus.integrations.meta.MetaServer;
import one.nexus.integrations.meta.MetaSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.meta.MetaServer.error;
import static one.nexus.integrations.meta.MetaServer.json;
import static org.assertj.core.api.Assertions.assertThat;

class CloudEnrolmentTest {

    private static final Check AURORA = new Check.Fine("Loja Aurora", "+5511940028922", Cloud.NUMBER);

    private final MetaServer meta = Cloud.server()
            .answering(Cloud.NUMBER, json(200, Cloud.FIXTURES.text("rest.number.response.json")))
            .answering(Cloud.BUSINESS + "/phone_numbers", json(200, Cloud.FIXTURES.text("rest.numbers.response.json")))
            .answering(Cloud.BUSINESS + "/subscribed_apps", json(200, "{\"success\":true}"))
            .answering(Cloud.BUSINESS + "/message_templates",
                    json(200, Cloud.FIXTURES.text("rest.templates.response.json")));

    @AfterEach
    void stop() {
        meta.close();
    }

    @Test
    void provesTheTokenWithTheSecretOfItsApplication() {
        assertThat(check()).isEqualTo(AURORA);
        assertThat(meta.requests()).allMatch(request -> request.queryParameter("appsecret_proof").firstValue()
                .equals(MetaSignature.proof(MetaFixtures.SECRET, MetaServer.TOKEN)));
    }

    @Test
    void tellsTheAccountToSpeakToTheApplication() {
        assertThat(meta.open().enrolment().connect(Cloud.account(), "https://hub.example/webhooks/meta/x"))
                .isEqualTo(AURORA);
        assertThat(meta.paths()).last().isEqualTo("POST " + Cloud.BUSINESS + "/subscribed_apps");
    }

    @Test
    void saysWhichAnswerIsWrong() {
        assertThat(check("another-token", Cloud.NUMBER, Cloud.BUSINESS))
                .isEqualTo(new Check.Wrong("accessToken", "token-expired"));
        assertThat(check(MetaServer.TOKEN, "no number", Cloud.BUSINESS))
                .isEqualTo(new Check.Wrong("phoneNumberId", "invalid"));
        assertThat(check(MetaServer.TOKEN, Cloud.NUMBER, ""))
                .isEqualTo(new Check.Wrong("businessAccountId", "invalid"));
        meta.answering("77777", error(400, 100, 33, "Unsupported get request."));
        assertThat(check(MetaServer.TOKEN, "77777", Cloud.BUSINESS))
                .isEqualTo(new Check.Wrong("phoneNumberId", "unknown"));
        meta.answering("88888/phone_numbers", json(200, "{\"data\":[{\"id\":\"1\"}]}"));
        assertThat(check(MetaServer.TOKEN, Cloud.NUMBER, "88888"))
                .isEqualTo(new Check.Wrong("businessAccountId", "not-its-number"));
        meta.answering(Cloud.NUMBER, error(400, 100, 0, "Invalid appsecret_proof provided in the API argument"));
        assertThat(check()).isEqualTo(new Check.Wrong("appSecret", "wrong-secret"));
        meta.answering(Cloud.NUMBER, error(400, 190, 0, "Malformed access token"));
        assertThat(check()).isEqualTo(new Check.Wrong("accessToken", "wrong-key"));
        meta.answering(Cloud.NUMBER, error(403, 200, 0, "Permissions error"));
        assertThat(check()).isEqualTo(new Check.Wrong("accessToken", "not-permitted"));
    }

    @Test
    void doesNotBlameAnAnswerForMetasTroubles() {
        meta.answering(Cloud.NUMBER, aResponse().withStatus(503));
        assertThat(check()).isInstanceOf(Check.Unreachable.class);
        meta.answering(Cloud.NUMBER, aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(check()).isInstanceOf(Check.Unreachable.class);
        meta.answering(Cloud.NUMBER, aResponse().withStatus(200));
        assertThat(check()).isInstanceOf(Check.Unreachable.class);
        meta.answering(Cloud.NUMBER, error(400, 4, 0, "Application request limit reached"));
        assertThat(check()).isInstanceOf(Check.Unreachable.class);
    }

    @Test
    void listsTheTextsThatMayBeSentNow() {
        assertThat(meta.open().templates().orElseThrow().list(Cloud.account())).isEqualTo(new Listed.Found(List.of(
                new ApprovedText("lembrete_consulta", "pt_BR", "utility", "Consulta de {{1}}",
                        "Olá {{1}}, sua consulta é em {{2}}.", "Loja Aurora",
                        List.of(new Button("Confirmar", ""), new Button("Ver", "https://aurora.example/c/{{1}}"))),
                new ApprovedText("simples", "pt_BR", "marketing", "", "Estamos abertos.", "", List.of()))));
    }

    @Test
    void saysWhyItHasNoTexts() {
        meta.answering(Cloud.BUSINESS + "/message_templates", aResponse().withStatus(500));
        assertThat(meta.open().templates().orElseThrow().list(Cloud.account()))
                .isEqualTo(new Listed.Failed("unreachable"));
        assertThat(meta.open().templates().orElseThrow()
                .list(Cloud.account("another-token", Cloud.NUMBER, Cloud.BUSINESS)))
                .isEqualTo(new Listed.Failed("wrong-key"));
    }

    private Check check() {
        return check(MetaServer.TOKEN, Cloud.NUMBER, Cloud.BUSINESS);
    }

    private Check check(String token, String number, String business) {
        return meta.open().enrolment().check(Cloud.account(token, number, business));
    }
}
