package one.nexus.integrations.meta.messaging;

import com.github.tomakehurst.wiremock.http.Fault;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Body;
import one.nexus.integrations.channel.OutboundMessage.Choice;
import one.nexus.integrations.channel.OutboundMessage.Choices;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Surroundings;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Throttled;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.MetaFixtures;
import one.nexus.integrations.meta.MetaServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.meta.MetaServer.error;
import static one.nexus.integrations.meta.MetaServer.json;
import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of both networks, word for word, and how it ends. */
class MessagingSendTest {

    private static final String MESSAGES = "me/messages";
    private static final String COMMENT = "comment:17870000000000001";
    private static final ChannelAccount ACCOUNT = Messaging.byItself(Map.of());

    private final MetaServer instagram = Messaging.instagram()
            .answering(MESSAGES, json(200, Messaging.INSTAGRAM.text("rest.send.response.json")));
    private final MetaServer messenger = Messaging.messenger()
            .answering(MESSAGES, json(200, Messaging.MESSENGER.text("rest.send.response.json")));

    @AfterEach
    void stop() {
        instagram.close();
        messenger.close();
    }

    @Test
    void answersOnInstagram() {
        assertThat(send("Olá! R$ 120", Duration.ofHours(1))).isInstanceOfSatisfying(Accepted.class,
                accepted -> assertThat(accepted.ids().getFirst().bare()).isEqualTo("aWdfZAG1faXRlbToxOk9"));
        assertThat(last(instagram).node()).isEqualTo(Messaging.INSTAGRAM.json("rest.send-text.request.json").node());
    }

    @Test
    void answersOnMessengerUnderTheHubsOwnName() {
        messenger.open().channel().send(Messaging.page(), OutboundMessage.text(Messaging.RUI, "Olá!")
                .with(new Surroundings(Optional.of("hub:msg_1"), Optional.empty())));
        assertThat(last(messenger).node()).isEqualTo(Messaging.MESSENGER.json("rest.send-text.request.json").node());
        assertThat(messenger.request().queryParameter("appsecret_proof").isPresent()).isTrue();
    }

    @Test
    void saysThatAPersonAnswersAfterADay() {
        send("Voltando ao seu pedido", Duration.ofHours(25));
        assertThat(last(instagram).node())
                .isEqualTo(Messaging.INSTAGRAM.json("rest.send-human-agent.request.json").node());
    }

    @Test
    void saysNothingAfterAWeek() {
        assertThat(send("Oi?", Duration.ofDays(7).plusSeconds(1))).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo(Code.WINDOW_CLOSED));
        assertThat(instagram.requests()).isEmpty();
    }

    @Test
    void letsInstagramFetchAFile() {
        say(file(new Source.Link("https://hub.example.com/m/a.jpg"), ""));
        assertThat(last(instagram).node()).isEqualTo(Messaging.INSTAGRAM.json("rest.send-image.request.json").node());
        assertThat(say(file(new Source.Bytes(new byte[]{1}), ""))).isInstanceOf(Rejected.class);
        say(file(new Source.Link("https://hub.example.com/m/a.jpg"), "foto"));
        assertThat(last(instagram).text("message", "text")).contains("foto");
    }

    @Test
    void handsAFileToMessenger() {
        messenger.open().channel().send(Messaging.page(),
                OutboundMessage.text(Messaging.RUI, "x").saying(file(new Source.Bytes(new byte[]{1, 2}), "")));
        assertThat(messenger.request().getBodyAsString()).contains("name=\"filedata\"; filename=\"a.jpg\"")
                .contains("{\"id\":\"" + Messaging.RUI + "\"}").contains("\"is_reusable\":false");
    }

    @Test
    void offersAnswersToChoose() {
        say(new Choices("Qual horário?", List.of(new Choice("manha", "Manhã"),
                new Choice("tarde", "À tarde, depois das treze horas")), Optional.empty()));
        assertThat(last(instagram).items("message", "quick_replies")).extracting(reply -> reply.text("title"))
                .containsExactly(Optional.of("Manhã"), Optional.of("À tarde, depois das…"));
    }

    @Test
    void cutsWhatIsTooLongByBytes() {
        assertThat(send("é".repeat(900), Duration.ofHours(1)))
                .isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(accepted.ids()).hasSize(2));
        assertThat(instagram.requests()).allMatch(request -> MetaServer.body(request).text("message", "text")
                .orElseThrow().getBytes(StandardCharsets.UTF_8).length <= 1000);
    }

    @Test
    void reactsAndShowsThatItReads() {
        perform(new OutboundAction.React(Messaging.ANA, "mid.1", Optional.of("❤️")));
        assertThat(last(instagram).text("payload", "reaction")).contains("love");
        perform(new OutboundAction.React(Messaging.ANA, "mid.1", Optional.empty()));
        assertThat(last(instagram).text("sender_action")).contains("unreact");
        perform(new OutboundAction.MarkRead(Messaging.ANA, List.of("mid.1"), Optional.empty()));
        assertThat(last(instagram).text("sender_action")).contains("mark_seen");
        perform(new OutboundAction.StartTyping(Messaging.ANA));
        assertThat(last(instagram).text("sender_action")).contains("typing_on");
        assertThat(instagram.open().channel().perform(ACCOUNT, new OutboundAction.Revoke(Messaging.ANA, "mid.1")))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"403,10,2534022,WINDOW_CLOSED", "403,10,2018278,WINDOW_CLOSED", "403,10,0,NOT_PERMITTED",
        "400,100,2018001,NOT_FOUND", "400,100,0,INVALID", "400,551,0,BLOCKED", "400,190,460,UNAUTHORISED",
        "400,368,0,LIMITED"})
    void saysWhyItWillNeverGo(int status, int code, int subcode, Code expected) {
        instagram.answering(MESSAGES, error(status, code, subcode, "Because."));
        assertThat(send("Oi", Duration.ofHours(1))).isEqualTo(new Rejected(expected, "Because."));
    }

    @Test
    void readsTheErrorsThatWereRecorded() {
        instagram.answering(MESSAGES, json(403, Messaging.INSTAGRAM.text("rest.error.window.response.json")));
        assertThat(send("Oi", Duration.ofHours(1))).isEqualTo(
                new Rejected(Code.WINDOW_CLOSED, "This message is sent outside of allowed window."));
        instagram.answering(MESSAGES, json(400, Messaging.INSTAGRAM.text("rest.error.token.response.json")));
        assertThat(send("Oi", Duration.ofHours(1)))
                .isEqualTo(new Rejected(Code.UNAUTHORISED, "Invalid OAuth access token."));
    }

    @Test
    void knowsWhatMayBeTriedAgain() {
        instagram.answering(MESSAGES, error(400, 613, 0, "Too many.").withHeader("Retry-After", "9"));
        assertThat(send("Oi", Duration.ofHours(1))).isEqualTo(new Throttled(Duration.ofSeconds(9)));
        instagram.answering(MESSAGES, error(500, 2, 0, "Temporary."));
        assertThat(send("Oi", Duration.ofHours(1))).isEqualTo(new Unreachable("Temporary."));
        instagram.answering(MESSAGES, aResponse().withStatus(503));
        assertThat(send("Oi", Duration.ofHours(1))).isInstanceOf(Unreachable.class);
        instagram.answering(MESSAGES, aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(send("Oi", Duration.ofHours(1))).isInstanceOf(Uncertain.class);
        instagram.answering(MESSAGES, aResponse().withStatus(200));
        assertThat(send("Oi", Duration.ofHours(1))).isEqualTo(new AcceptedIdUnknown());
    }

    @Test
    void answersBelowAPostInWordsAlone() {
        instagram.answering("17870000000000001/replies", json(200, "{\"id\":\"17870000000000009\"}"));
        assertThat(below("R$ 120")).isEqualTo(new Accepted(List.of(
                new MessageId(new MessageKey(true, "17870000000000009"), "17870000000000009"))));
        assertThat(last(instagram).text("message")).contains("R$ 120");
        assertThat(below("x".repeat(2201))).isInstanceOf(Rejected.class);
        assertThat(instagram.open().channel().send(ACCOUNT, OutboundMessage.text(COMMENT, "x")
                .saying(file(new Source.Link("https://hub.example.com/m/a.jpg"), "")))).isInstanceOf(Rejected.class);
        assertThat(instagram.requests()).hasSize(1);
    }

    @Test
    void showsNobodyBelowAPostWhoReadsOrTypes() {
        perform(new OutboundAction.StartTyping(COMMENT));
        perform(new OutboundAction.MarkRead(COMMENT, List.of("17870000000000001"), Optional.empty()));
        assertThat(instagram.open().channel().perform(ACCOUNT,
                new OutboundAction.React(COMMENT, "17870000000000001", Optional.of("👍"))))
                .isInstanceOf(Rejected.class);
        assertThat(instagram.requests()).isEmpty();
    }

    private SendResult below(String words) {
        return instagram.open().channel().send(ACCOUNT, OutboundMessage.text(COMMENT, words));
    }

    private static File file(Source source, String caption) {
        return new File(MediaKind.IMAGE, "image/jpeg", Optional.of("a.jpg"), Optional.of(caption), source);
    }

    private SendResult send(String text, Duration silence) {
        return instagram.open().channel().send(ACCOUNT, OutboundMessage.text(Messaging.ANA, text)
                .with(new Surroundings(Optional.of("hub:msg_1"), Optional.of(MetaFixtures.RECEIVED.minus(silence)))));
    }

    private SendResult say(Body body) {
        return instagram.open().channel().send(ACCOUNT, OutboundMessage.text(Messaging.ANA, "x").saying(body));
    }

    private void perform(OutboundAction action) {
        assertThat(instagram.open().channel().perform(ACCOUNT, action)).isEqualTo(new Accepted(List.of()));
    }

    private static Json last(MetaServer server) {
        return MetaServer.body(server.requests().getLast());
    }
}
