package one.nexus.integrations.mail;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every letter against {@code decoded.txt}: adding a letter is adding a file and a line. */
class MailDecodesEveryFixtureTest {

    private static final Map<String, String> EXPECTED = expected();

    @TestFactory
    Stream<DynamicTest> readsWhatTheFileSays() {
        return Letterbox.files().stream().map(file -> DynamicTest.dynamicTest(file,
                () -> assertThat(Letterbox.line(Letterbox.decoded(file))).isEqualTo(EXPECTED.get(file))));
    }

    @Test
    void hasALineForEveryFile() {
        assertThat(EXPECTED.keySet()).containsExactlyElementsOf(Letterbox.files());
    }

    @Test
    void takesTheEnvelope() {
        var envelope = Letterbox.decoded("1-inbound-new.eml").getFirst().envelope();
        assertThat(envelope.eventName()).isEqualTo("letter");
        assertThat(envelope.eventId()).isEqualTo("imap:1:2");
        assertThat(envelope.at()).isEqualTo(Letterbox.RECEIVED);
    }

    private static Map<String, String> expected() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : List.of(Letterbox.text("decoded.txt").strip().split("\n"))) {
            String[] parts = line.split(" => ", 2);
            lines.put(parts[0], parts[1]);
        }
        return lines;
    }
}
