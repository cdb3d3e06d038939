package one.nexus.hub.platform.console;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageFileTest {

    private static final byte[] EVEN = new byte[1_000];

    @ParameterizedTest
    @CsvSource({"widget/widget.js, text/javascript; charset=utf-8", "widget/one-nexus-wordpress.zip, application/zip",
        "console/unheard.of, application/octet-stream"})
    void isKnownByItsEnding(String name, String mime) {
        assertThat(PageFile.of(name, EVEN).mime()).isEqualTo(mime);
    }

    @Test
    void isNotCompressedTwice() {
        assertThat(PageFile.of("widget/widget.js", EVEN).isCompressible()).isTrue();
        assertThat(PageFile.of("widget/one-nexus-wordpress.zip", EVEN).isCompressible()).isFalse();
    }
}
