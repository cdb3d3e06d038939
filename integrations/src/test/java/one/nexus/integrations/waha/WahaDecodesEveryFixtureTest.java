package one.nexus.integrations.waha;

import one.nexus.integrations.channel.EventLine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every captured webhook against {@code decoded.txt}: adding a payload is adding a file and a line. */
class WahaDecodesEveryFixtureTest {

    private static final Map<String, String> EXPECTED = Fixtures.RECORDED.decoded();

    @TestFactory
    Stream<DynamicTest> readsWhatTheFileSays() {
        return Fixtures.webhooks().stream().map(file -> DynamicTest.dynamicTest(file,
                () -> assertThat(EventLine.of(Fixtures.decoded(file))).isEqualTo(EXPECTED.get(file))));
    }

    @Test
    void hasALineForEveryFile() {
        assertThat(EXPECTED.keySet()).containsExactlyElementsOf(Fixtures.webhooks());
    }

    @Test
    void takesTheEnvelope() {
        var envelope = Fixtures.decoded("gows/order-1.same-second.json").envelope();
        assertThat(envelope.eventId()).isEqualTo("evt_01k5b7xeta7y0mvs5fkshbkv6f");
        assertThat(envelope.eventName()).isEqualTo("message.any");
        assertThat(envelope.session()).isEqualTo("aurora");
        assertThat(envelope.at().toEpochMilli()).isEqualTo(1790000060120L);
        assertThat(envelope.own()).hasToString("[whatsapp-pn:5511940028922, whatsapp-lid:98765432109876]");
    }
}
