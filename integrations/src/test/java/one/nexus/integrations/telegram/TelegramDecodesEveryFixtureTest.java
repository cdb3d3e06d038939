package one.nexus.integrations.telegram;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every update against {@code decoded.txt}: adding a payload is adding a file and a line. */
class TelegramDecodesEveryFixtureTest {

    private static final Map<String, String> EXPECTED = Fixtures.RECORDED.decoded();

    @TestFactory
    Stream<DynamicTest> readsWhatTheFileSays() {
        return Fixtures.updates().stream().map(file -> DynamicTest.dynamicTest(file,
                () -> assertThat(Fixtures.line(Fixtures.decoded(file))).isEqualTo(EXPECTED.get(file))));
    }

    @Test
    void hasALineForEveryFile() {
        assertThat(EXPECTED.keySet()).containsExactlyElementsOf(Fixtures.updates());
    }

    @Test
    void takesTheEnvelope() {
        var envelope = Fixtures.decoded("update.reply.json").getFirst().envelope();
        assertThat(envelope.eventName()).isEqualTo("message");
        assertThat(envelope.eventId()).isEqualTo(Fixtures.json("update.reply.json").text("update_id").orElseThrow());
        assertThat(envelope.at()).isEqualTo(Fixtures.RECEIVED);
        assertThat(envelope.own()).as("the other one of two").hasToString("[telegram:7000000001]");
        assertThat(Fixtures.decoded("update.text.json").getFirst().envelope().own()).isEmpty();
    }
}
