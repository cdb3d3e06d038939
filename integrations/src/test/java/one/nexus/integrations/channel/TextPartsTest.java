package one.nexus.integrations.channel;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class TextPartsTest {

    @Test
    void leavesWhatFits() {
        assertThat(TextParts.ofCharacters("Olá", 3)).containsExactly("Olá");
        assertThat(TextParts.ofBytes("Olá", 4)).containsExactly("Olá");
        assertThat(TextParts.ofCharacters("a".repeat(4096), 4096)).hasSize(1);
    }

    @Test
    void cutsBetweenWords() {
        assertThat(TextParts.ofCharacters("um dois três", 8)).containsExactly("um dois", "três");
        assertThat(TextParts.ofCharacters("a".repeat(10), 4)).containsExactly("aaaa", "aaaa", "aa");
        assertThat(TextParts.ofCharacters("a".repeat(4096) + "\n\n\n", 4096)).containsExactly("a".repeat(4096));
        assertThat(TextParts.ofCharacters("x ".repeat(9000), 4096)).allMatch(part -> part.length() <= 4096);
    }

    @Test
    void cutsNoEmojiInHalf() {
        assertThat(TextParts.ofCharacters("a".repeat(4095) + "😀b", 4096)).containsExactly("a".repeat(4095), "😀b");
    }

    @Test
    void givesTheFirstPartItsOwnMeasure() {
        assertThat(TextParts.ofCharacters("um dois três quatro", 8, 11)).containsExactly("um dois", "três quatro");
    }

    @Test
    void countsBytesWhereTheNetworkDoes() {
        String text = "é".repeat(700) + " " + "😀".repeat(300);
        assertThat(TextParts.ofBytes(text, 1000)).allMatch(
                part -> part.getBytes(StandardCharsets.UTF_8).length <= 1000 && !part.contains("?"));
        assertThat(String.join("", TextParts.ofBytes(text, 1000))).isEqualTo(text.replace(" ", ""));
    }
}
