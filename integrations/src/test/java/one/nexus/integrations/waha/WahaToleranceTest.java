package one.nexus.integrations.waha;

import com.fasterxml.jackson.databind.node.ObjectNode;
import one.nexus.integrations.channel.EventLine;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.OddFields;
import one.nexus.integrations.json.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a provider changes in its payloads, the decoder answers with an event. */
class WahaToleranceTest {

    @TestFactory
    Stream<DynamicTest> readsEveryFileWithAnyOneFieldOdd() {
        return Fixtures.webhooks().stream().map(file -> DynamicTest.dynamicTest(file,
                () -> OddFields.of(Fixtures.json("webhooks/" + file)).forEach(odd -> assertThat(
                        EventLine.of(Fixtures.decoded(odd.body()))).as(odd.what()).doesNotContain("unreadable"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{}x", "\"text\"", "<html>", "{\"event\":\"message\"",
        "{\"a\":1e400}{"})
    void keepsAsideWhatIsNoObject(String body) {
        assertThat(Fixtures.decoded(body.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Unknown.class);
    }

    @Test
    void keepsAsideWhatIsNotUtf8() {
        assertThat(Fixtures.decoded(new byte[]{'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void keepsAsideWhatIsNestedToBreakTheStack() {
        String deep = "{\"event\":\"message.any\",\"payload\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001);
        assertThat(Fixtures.decoded(deep.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Unknown.class);
    }

    @Test
    void namesAnEventItDoesNotKnow() {
        Unknown unknown = (Unknown) Fixtures.decoded(with("event", "message.brand.new"));
        assertThat(unknown.fault().code()).isEqualTo("unknown-event");
        assertThat(unknown.envelope().eventName()).isEqualTo("message.brand.new");
    }

    @Test
    void takesTheTimeOfReceiptWhereTheEnvelopeHasNone() {
        assertThat(Fixtures.decoded("{}".getBytes(StandardCharsets.UTF_8)).envelope().at())
                .isEqualTo(Fixtures.RECEIVED);
    }

    @Test
    void acceptsAByteOrderMark() {
        String text = "\ufeff" + Fixtures.text("webhooks/gows/message.text.pn.json");
        assertThat(Fixtures.decoded(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(MessageReceived.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine.event", "state.change", "group.join", "poll.vote", "poll.vote.failed",
        "chat.archive",
        "group.v2.participants", "event.response.failed"})
    void saysWhyItIgnoresAnEvent(String event) {
        InboundEvent decoded = Fixtures.decoded(with("event", event));
        assertThat(decoded).isInstanceOfSatisfying(Ignored.class,
                ignored -> assertThat(ignored.reason().code()).matches("[a-z-]+"));
    }

    private static byte[] with(String field, String value) {
        ObjectNode root = (ObjectNode) Fixtures.json("webhooks/gows/message.text.pn.json").node();
        return Json.write(root.put(field, value));
    }
}
