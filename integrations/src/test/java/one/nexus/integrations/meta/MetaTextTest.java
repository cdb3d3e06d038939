package one.nexus.integrations.meta;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class MetaTextTest {

    @Test
    void leavesWhatFits() {
        assertThat(MetaText.parts("Olá", 3)).containsExactly("Olá");
        assertThat(MetaText.partsOfBytes("Olá", 4)).containsExactly("Olá");
    }

    @Test
    void cutsBetweenWords() {
        assertThat(MetaText.parts("um dois três", 8)).containsExactly("um dois", "três");
        assertThat(MetaText.parts("a".repeat(10), 4)).containsExactly("aaaa", "aaaa", "aa");
    }

    @Test
    void countsBytesWhereTheNetworkDoes() {
        String text = "é".repeat(700) + " " + "😀".repeat(300);
        assertThat(MetaText.partsOfBytes(text, 1000)).allMatch(
                part -> part.getBytes(StandardCharsets.UTF_8).length <= 1000 && !part.contains("?"));
        assertThat(String.join("", MetaText.partsOfBytes(text, 1000))).isEqualTo(text.replace(" ", ""));
    }
}
