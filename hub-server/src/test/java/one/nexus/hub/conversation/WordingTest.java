package one.nexus.hub.conversation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

    @Test
    void leavesWordsAloneThatCanBeStored() {
        String words = "Olá 👩🏽‍⚕️ \u200B‏ <b>{{7*7}}</b> ${jndi:x}\r\n";
        assertThat(Wording.storable(words)).isSameAs(words);
    }

    @Test
    void takesOutWhatPostgreSqlRefuses() {
        assertThat(Wording.storable("a\u0000b\uD800c\uDC00")).isEqualTo("ab\uFFFDc\uFFFD");
    }

    @Test
    void neverCutsAPairInTwo() {
        assertThat(Wording.preview("abc😀def", 4)).isEqualTo("abc…");
        assertThat(Wording.preview("uma linha\noutra", 50)).isEqualTo("uma linha outra");
    }
}
