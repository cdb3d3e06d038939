package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.InboundEvent.AckChanged;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.OddFields;
import one.nexus.integrations.channel.SendResult.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever NotificaMe changes in what it delivers, the decoder answers with an event. */
class NotificameToleranceTest {

    private static final String STATUS = "{\"type\":\"MESSAGE_STATUS\",\"messageId\":\"m1\",\"messageStatus\":{%s}}";

    @TestFactory
    Stream<DynamicTest> readsEveryFileWithAnyOneFieldOdd() {
        return Fixtures.deliveries().stream().map(file -> DynamicTest.dynamicTest(file,
                () -> OddFields.of(Fixtures.RECORDED.json(file))
                        .forEach(odd -> assertThat(Fixtures.decoded(odd.body())).as(odd.what())
                                .isNotEmpty().noneMatch(event -> event instanceof Unknown unknown
                                        && unknown.fault() == Fault.UNREADABLE)
                                .allSatisfy(event -> assertThat(event.toString()).doesNotContain("\u0000")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{} | NO_NAME", "{\"type\":\"MESSAGE\"} | NO_PAYLOAD",
        "{\"type\":\"MESSAGE\",\"message\":{\"from\":\"1\"}} | NO_MESSAGE",
        "{\"type\":\"MESSAGE\",\"message\":{\"id\":\"1\"}} | NO_CHAT",
        "{\"type\":\"MESSAGE\",\"message\":{\"id\":\"1\",\"from\":\"1\",\"isGroup\":\"true\"}} | NO_CHAT",
        "{\"type\":\"MESSAGE_STATUS\"} | NO_STATE", "{\"type\":\"message\"} | NO_NAME", "[] | NOT_JSON",
        "{\"type\":\"MESSAGE_STATUS\",\"messageStatus\":{\"code\":\"READ\"}} | NO_MESSAGE",
        "{\"type\":\"TEMPLATE_STATUS\"} | UNKNOWN_EVENT"})
    void saysWhatItMissed(String body, Fault fault) {
        assertThat(Fixtures.decoded(body.getBytes(StandardCharsets.UTF_8))).singleElement()
                .isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @CsvSource({"(#131047) Re-engagement message,WINDOW_CLOSED",
        "(#10) This message is sent outside of allowed window.,WINDOW_CLOSED", "(#131026) Undeliverable,NOT_FOUND",
        "(#131049) Healthy ecosystem,OPTED_OUT", "(#131042) Payment,LIMITED", "(#551) Not available,BLOCKED",
        "(#1) Nobody knows,INVALID", "'',INVALID"})
    void saysWhyItWasNotDelivered(String words, Code code) {
        String status = STATUS.formatted("\"code\":\"REJECTED\",\"error\":{\"message\":\"" + words + "\"}");
        assertThat(Fixtures.decoded(status.getBytes(StandardCharsets.UTF_8))).singleElement()
                .isInstanceOfSatisfying(AckChanged.class,
                        acked -> assertThat(acked.fault().orElseThrow().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"SENT,m1", "DELIVERED,p1", "READ,p1", "ERROR,m1"})
    void knowsAMessageByEitherId(String code, String target) {
        String status = STATUS.formatted("\"code\":\"" + code + "\",\"providerMessageId\":\"p1\"");
        assertThat(Fixtures.decoded(status.getBytes(StandardCharsets.UTF_8))).singleElement()
                .isInstanceOfSatisfying(AckChanged.class, acked -> {
                    assertThat(acked.target().bareId()).isEqualTo(target);
                    assertThat(acked.alias()).contains(target.equals("m1") ? "p1" : "m1");
                });
    }

    @Test
    void leavesAloneWhatIsNoReceipt() {
        assertThat(Fixtures.line(Fixtures.decoded(STATUS.formatted("\"code\":\"CLICKED\"")
                .getBytes(StandardCharsets.UTF_8)))).isEqualTo("ignored: chat-notice");
    }
}
