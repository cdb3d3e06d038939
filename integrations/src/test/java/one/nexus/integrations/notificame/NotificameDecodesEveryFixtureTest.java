package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.Envelope;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every delivery against {@code decoded.txt}: adding a payload is adding a file and a line. */
class NotificameDecodesEveryFixtureTest {

    private static final Map<String, String> EXPECTED = Fixtures.RECORDED.decoded();

    @TestFactory
    Stream<DynamicTest> readsWhatTheFileSays() {
        return Fixtures.deliveries().stream().map(file -> DynamicTest.dynamicTest(file,
                () -> assertThat(Fixtures.line(Fixtures.decoded(file))).isEqualTo(EXPECTED.get(file))));
    }

    @Test
    void hasALineForEveryFile() {
        assertThat(EXPECTED.keySet()).containsExactlyElementsOf(Fixtures.deliveries());
    }

    @Test
    void takesTheEnvelope() {
        Envelope envelope = Fixtures.decoded("message.text.json").getFirst().envelope();
        assertThat(envelope).isEqualTo(new Envelope("9a643fde-7081-48cb-b2f2-14ddfb64cee9", "MESSAGE", "",
                Instant.parse("2026-09-21T17:13:20Z"), envelope.own()));
        assertThat(envelope.own()).hasToString("[notificame:instagram:a852adee-f1f4-440e-9443-9ec21b0b3ed5]");
    }

    /** What no recording holds, as NotificaMe's relative Zenvia documents it. */
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "{\"type\":\"file\",\"fileUrl\":\"https://cdn/a.jpg?x=1\",\"fileMimeType\":\"text/html\",\"fileCaption\":\"Eu\"} => IMAGE text/html | - | Eu | https://cdn/a.jpg?x=1 | -",
        "{\"type\":\"file\",\"fileUrl\":\"https://cdn/1\",\"fileMimeType\":\"audio\",\"voice\":true} => VOICE audio | - | - | https://cdn/1 | -",
        "{\"type\":\"file\",\"fileUrl\":\"https://cdn/1\",\"fileMimeType\":\"application/pdf\",\"fileName\":\"a.pdf\"} => DOCUMENT application/pdf | a.pdf | - | https://cdn/1 | -",
        "{\"type\":\"file\",\"fileUrl\":\"https://cdn/1\",\"fileMimeType\":\"sticker\"} => STICKER sticker | - | - | https://cdn/1 | -",
        "{\"type\":\"file\",\"fileUrl\":\"http://10.0.0.1/a.mp4\"} => DOCUMENT - | - | - | - | -",
        "{\"type\":\"reply_text\",\"text\":\"Obrigada\"} => 'Obrigada'",
        "{\"type\":\"feed\"} => Unsupported[what=feed]",
        "{\"type\":\"location\",\"latitude\":-23.5,\"longitude\":-46.6} => Location[latitude=-23.5, longitude=-46.6, name=Optional.empty, address=Optional.empty, live=false]",
        "{\"type\":\"location\",\"latitude\":900,\"longitude\":-46.6} => Unsupported[what=location]",
        "{\"type\":\"contacts\",\"contacts\":[{\"name\":{\"formattedName\":\"Rui\"},\"phones\":[{\"phone\":\"+551140028922\"}]}]} => ContactCards[cards=[ContactCard[name=Rui, organisation=Optional.empty, phones=[Phone[number=+551140028922, account=Optional.empty]], emails=[]]]]"})
    void readsEveryContent(String content, String expected) {
        assertThat(Fixtures.line(content, "")).endsWith(": " + expected.strip());
    }

    @Test
    void makesAMessageOfEachContent() {
        assertThat(Fixtures.line("{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"}", ""))
                .contains("in m1 in ").contains("; in m1#2 in ");
        assertThat(Fixtures.line("", "")).endsWith(": Unsupported[what=empty]");
    }

    @Test
    void knowsAGroupByAWord() {
        String group = ",\"group\":{\"id\":\"g9\",\"name\":\"Família\"},\"isGroup\":\"true\"";
        assertThat(Fixtures.line("{\"type\":\"text\",\"text\":\"a\"}", group)).startsWith(
                "group group group:g9[notificame:instagram:group:g9] is 'Família'; in m1 in group group:g9[")
                .contains("by ?[notificame:instagram:42]");
    }
}
