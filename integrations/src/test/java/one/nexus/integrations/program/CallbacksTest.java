package one.nexus.integrations.program;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment.Check;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static one.nexus.integrations.program.Program.body;
import static org.assertj.core.api.Assertions.assertThat;

/** What a program is told, signed how, and what its answers mean. */
class CallbacksTest {

    private static final OutboundMessage MESSAGE = OutboundMessage.text("ana", "Olá").under("msg_1");

    private final Program program = new Program();

    @AfterEach
    void stop() {
        program.close();
    }

    private SendResult send(OutboundMessage message) {
        return program.open().channel().send(program.account(), message);
    }

    @Test
    void signsTheTimeAndTheBytes() {
        program.answering(aResponse().withStatus(200));
        assertThat(send(MESSAGE)).isInstanceOfSatisfying(Accepted.class,
                accepted -> assertThat(accepted.ids()).singleElement()
                        .satisfies(id -> assertThat(id.bare()).isEqualTo("msg_1")));
        LoggedRequest told = program.requests().getFirst();
        assertThat(told.getUrl()).isEqualTo("/hook?team=1");
        assertThat(told.getHeader("X-One-Nexus-Delivery")).isEqualTo("msg_1");
        assertThat(told.getHeader("X-One-Nexus-Timestamp")).isEqualTo("1790010802");
        assertThat(told.getHeader("X-One-Nexus-Signature"))
                .isEqualTo("sha256=" + Hmac.hex(Program.SIGNING, "1790010802.", told.getBody()));
        assertThat(told.getBodyAsString()).isEqualTo("""
                {"id":"msg_1","event":"message.created","inbox":"7","at":"2026-09-21T17:13:22Z",\
                "contact":{"id":"ana"},"message":{"id":"msg_1","text":"Olá"}}""");
    }

    /** RFC 4231, test case 2. */
    @Test
    void signsAsTheStandardSays() {
        assertThat(Hmac.hex("Jefe", "what do ya want ", ProgramDecoderTest.bytes("for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void handsAFileOverByItsAddressOrWhole() {
        program.answering(aResponse().withStatus(200));
        var linked = new File(MediaKind.IMAGE, "image/png", Optional.of("a.png"), Optional.of("Eu"),
                new Source.Link("https://hub/files/1"));
        send(MESSAGE.saying(linked));
        send(MESSAGE.saying(new File(MediaKind.VOICE, "audio/ogg", Optional.empty(), Optional.empty(),
                new Source.Bytes(new byte[]{1, 2, 3}))));
        List<String> files = program.requests().stream().map(told -> body(told).at("message").node().toString())
                .toList();
        assertThat(files).containsExactly(
                "{\"id\":\"msg_1\",\"text\":\"Eu\",\"file\":{\"kind\":\"image\",\"type\":\"image/png\",\"name\":\"a.png\",\"url\":\"https://hub/files/1\"}}",
                "{\"id\":\"msg_1\",\"file\":{\"kind\":\"voice\",\"type\":\"audio/ogg\",\"content\":\"AQID\"}}");
        assertThat(send(MESSAGE.saying(new File(MediaKind.VIDEO, "video/mp4", Optional.empty(), Optional.empty(),
                new Source.Bytes(new byte[9 * 1024 * 1024])))))
                .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.code()).isEqualTo(Code.UNSUPPORTED));
    }

    @Test
    void tellsWhatIsDoneAfterwards() {
        program.answering(aResponse().withStatus(200));
        List.of(new OutboundAction.Edit("ana", "msg_1", "Oi"), new OutboundAction.Revoke("ana", "msg_1"),
                new OutboundAction.React("ana", "m1", Optional.of("👍")),
                new OutboundAction.MarkRead("ana", List.of("m1"), Optional.empty()),
                new OutboundAction.StartTyping("ana"), new OutboundAction.StopTyping("ana"))
                .forEach(action -> assertThat(program.open().channel().perform(program.account(), action))
                        .isEqualTo(new Accepted(List.of())));
        assertThat(program.requests()).extracting(told -> body(told).text("event").orElseThrow()).containsExactly(
                "message.edited", "message.deleted", "message.reacted", "messages.read", "typing", "typing");
        assertThat(program.outcomes()).as("what is worth nothing later is not written down").hasSize(3);
    }

    @Test
    void waitsTwiceAsLongEachTime() {
        program.answering(aResponse().withStatus(500));
        List<Duration> waits = IntStream.range(0, 9)
                .mapToObj(time -> ((Unreachable) send(MESSAGE)).after().orElseThrow())
                .toList();
        assertThat(waits).extracting(Duration::toSeconds)
                .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 600L, 600L);
        assertThat(program.outcomes().getFirst().reason()).isEqualTo("The program answered 500.");
        assertThat(program.outcomes().getFirst().status()).hasValue(500);
    }

    @ParameterizedTest
    @CsvSource({"429,17", "503,17", "404,17", "401,17"})
    void waitsAsLongAsItIsAsked(int status, long seconds) {
        program.answering(aResponse().withStatus(status).withHeader("Retry-After", "17"));
        assertThat(send(MESSAGE)).isEqualTo(new Unreachable("The program answered " + status + ".",
                Optional.of(Duration.ofSeconds(seconds))));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 404, 408, 429, 500, 503})
    void saysAgainWhatMayGoWellLater(int status) {
        program.answering(aResponse().withStatus(status).withHeader("Location", "http://127.0.0.1:1/"));
        assertThat(send(MESSAGE)).isInstanceOf(Unreachable.class);
        assertThat(program.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 415, 422})
    void givesUpOnWhatTheProgramCallsWrong(int status) {
        program.answering(aResponse().withStatus(status));
        assertThat(send(MESSAGE)).isEqualTo(new Rejected(Code.INVALID, "The program answered " + status + "."));
        assertThat(program.outcomes().getFirst().again()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void saysAgainWhatWasCutOff(Fault fault) {
        program.answering(aResponse().withFault(fault));
        assertThat(send(MESSAGE)).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://169.254.169.254/latest", "http://10.0.0.1/", "http://192.168.0.1:8080/x"})
    void goesNowhereInside(String url) {
        ChannelAccount account = Program.account(url);
        assertThat(program.open().channel().send(account, MESSAGE))
                .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.code()).isEqualTo(Code.FORBIDDEN_ADDRESS));
        assertThat(program.open().enrolment().check(account))
                .isEqualTo(new Check.Wrong("callbackUrl", "forbidden-address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://x", "http://example.com/hook", "http://8.8.8.8/", "https://", "hook"})
    void takesNoAddressThatIsNoneOrNotEncrypted(String url) {
        ChannelAccount account = Program.account(url);
        assertThat(program.open().enrolment().check(account)).isEqualTo(new Check.Wrong("callbackUrl", "invalid"));
        assertThat(program.open().enrolment().connect(account, "")).isEqualTo(
                new Check.Wrong("callbackUrl", "invalid"));
        assertThat(program.open().channel().send(account, MESSAGE))
                .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.code()).isEqualTo(Code.UNAUTHORISED));
    }

    @Test
    void isTriedWithASignedPing() {
        program.answering(aResponse().withStatus(204));
        assertThat(program.open().enrolment().check(program.account())).isEqualTo(new Check.Fine("127.0.0.1", ""));
        assertThat(body(program.requests().getFirst()).text("event")).contains("ping");
        program.answering(aResponse().withStatus(401));
        assertThat(program.open().enrolment().check(program.account()))
                .isEqualTo(new Check.Unreachable("The program answered 401."));
        ChannelAccount keyless = new ChannelAccount("7", ProgramType.KIND, program.account().settings(), Map.of());
        assertThat(program.open().enrolment().check(keyless)).isEqualTo(new Check.Fine("127.0.0.1", ""));
        assertThat(program.requests()).as("nothing is said before there are keys").hasSize(2);
    }
}
