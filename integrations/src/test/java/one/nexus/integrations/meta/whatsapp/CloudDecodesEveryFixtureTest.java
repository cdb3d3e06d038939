package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.meta.MetaFixtures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every delivery against {@code decoded.txt}: adding a payload is adding a file and a line. */
class CloudDecodesEveryFixtureTest {

    private static final Map<String, String> EXPECTED = Cloud.FIXTURES.table("decoded.txt", " => ");

    @TestFactory
    Stream<DynamicTest> readsWhatTheFileSays() {
        return Cloud.FIXTURES.deliveries().stream().map(file -> DynamicTest.dynamicTest(file,
                () -> assertThat(MetaFixtures.line(Cloud.decoded(file))).isEqualTo(EXPECTED.get(file))));
    }

    @Test
    void hasALineForEveryFile() {
        assertThat(EXPECTED.keySet()).containsExactlyElementsOf(Cloud.FIXTURES.deliveries());
    }

    @Test
    void saysWhichNumberEachPartOfABatchIsOf() {
        assertThat(Cloud.decoded("batch.json")).extracting(event -> event.envelope().session()).containsExactly(
                Cloud.NUMBER, Cloud.NUMBER, Cloud.NUMBER, Cloud.NUMBER, "209990000000001", "209990000000001", "");
        assertThat(Cloud.decoded("message.text.json").getFirst().envelope().own())
                .hasToString("[whatsapp-pn:5511940028922]");
    }
}
