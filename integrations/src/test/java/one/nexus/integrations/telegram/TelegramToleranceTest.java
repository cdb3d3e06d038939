package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.OddFields;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever Telegram changes in its updates, the decoder answers with an event. */
class TelegramToleranceTest {

    @TestFactory
    Stream<DynamicTest> readsEveryFileWithAnyOneFieldOdd() {
        return Fixtures.updates().stream().map(file -> DynamicTest.dynamicTest(file,
                () -> OddFields.of(Fixtures.json(file))
                        .forEach(odd -> assertThat(Fixtures.decoded(odd.body())).as(odd.what())
                                .isNotEmpty().noneMatch(event -> event instanceof Unknown unknown
                                        && unknown.fault() == Fault.UNREADABLE)
                                .allSatisfy(event -> assertThat(event.toString()).doesNotContain("\u0000")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{} | NO_NAME", "{\"update_id\":1} | NO_NAME",
        "{\"update_id\":1,\"message\":7} | NO_PAYLOAD", "{\"callback_query\":[]} | NO_PAYLOAD",
        "{\"message\":{\"message_id\":4}} | NO_CHAT", "{\"message\":{\"chat\":{\"id\":5}}} | NO_MESSAGE",
        "{\"edited_message\":{\"chat\":{\"id\":5}}} | NO_MESSAGE",
        "{\"callback_query\":{\"message\":{\"chat\":{\"id\":5}}}} | NO_MESSAGE",
        "{\"callback_query\":{\"id\":\"1\"}} | NO_CHAT", "{\"A\\u0000B\":{}} | NO_NAME", "[] | NOT_JSON",
        "{\"purchased_paid_media\":{}} | UNKNOWN_EVENT"})
    void saysWhatItMissed(String body, Fault fault) {
        assertThat(Fixtures.decoded(body.getBytes(StandardCharsets.UTF_8))).singleElement()
                .isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.fault()).isEqualTo(fault));
    }

    @Test
    void takesTheTimeOfReceiptWhereThereIsNone() {
        String body = "{\"message\":{\"message_id\":4,\"chat\":{\"id\":5},\"text\":\"Oi\"}}";
        assertThat(Fixtures.decoded(body.getBytes(StandardCharsets.UTF_8))).singleElement()
                .isInstanceOfSatisfying(MessageReceived.class, received -> assertThat(received.message().sentAt())
                        .isEqualTo(Fixtures.RECEIVED.minusMillis(250)));
    }

    @Test
    void keepsAsideWhatIsNestedToBreakTheStack() {
        String deep = "{\"message\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001);
        assertThat(Fixtures.decoded(deep.getBytes(StandardCharsets.UTF_8))).allMatch(Unknown.class::isInstance);
    }
}
