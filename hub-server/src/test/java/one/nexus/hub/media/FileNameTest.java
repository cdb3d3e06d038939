package one.nexus.hub.media;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({"../../etc/passwd,passwd", "..\\..\\boot.ini,boot.ini", "/absolute/name.pdf,name.pdf", "..,file",
        "'',file",
        "'   ',file", "a/b/,file", "C:\\x\\fatura.pdf,fatura.pdf", "'orçamento final.pdf',orçamento final.pdf"})
    void keepsTheLastPartOnly(String declared, String shown) {
        assertThat(FileName.of(declared).text()).isEqualTo(shown);
    }

    @Test
    void dropsControlAndDirectionCharacters() {
        assertThat(FileName.of("a\r\nSet-Cookie: x.pdf").text()).isEqualTo("aSet-Cookie_ x.pdf");
        assertThat(FileName.of("gpj.\u202Eexe.png").text()).isEqualTo("gpj.exe.png");
        assertThat(FileName.of("nul\u0000l.txt").text()).isEqualTo("null.txt");
        assertThat(FileName.of("lone\uD800.txt").text()).isEqualTo("lone.txt");
    }

    @Test
    void shortensAndKeepsTheEnding() {
        assertThat(FileName.of("x".repeat(5000) + ".pdf").text()).hasSize(FileName.LONGEST).endsWith("x.pdf");
        assertThat(FileName.of("😀".repeat(5000) + ".png").text()).endsWith("😀.png");
    }

    @Test
    void writesItsDispositionForOldAndNewBrowsers() {
        assertThat(FileName.of("orçamento \"final\" 100%.pdf").disposition(false)).isEqualTo(
                "attachment; filename=\"or_amento _final_ 100_.pdf\"; "
                        + "filename*=UTF-8''or%C3%A7amento%20_final_%20100%25.pdf");
        assertThat(FileName.of("foto.jpg").disposition(true)).startsWith("inline; ");
    }
}
