package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Enclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters that were made to hurt: each is read, within seconds, and says what it says. */
@Timeout(20)
class MailHostileTest {

    private final MailLetters letters = new MailLetters();

    @Test
    void hugeHeaders() {
        String many = IntStream.range(0, 5_000).mapToObj(number -> "X-Junk-" + number + ": " + "y".repeat(200))
                .collect(Collectors.joining("\n"));
        byte[] source = Letterbox.of("X-One: " + "z".repeat(1_000_000) + "\n" + many + "\nReferences: "
                + "<a@b> ".repeat(50_000), "Oi");
        assertThat(Letterbox.letter(source).text()).isEqualTo("Oi");
    }

    @Test
    void aSubjectWithoutEndAndThousandsOfRecipients() {
        String many = IntStream.range(0, 20_000).mapToObj(number -> "n" + number + "@example.com")
                .collect(Collectors.joining(", "));
        byte[] source = ("From: ana@example.com\r\nSubject: " + "muito ".repeat(30_000) + "\r\nTo: " + many
                + "\r\n\r\nOi").getBytes(StandardCharsets.US_ASCII);
        Content.Letter letter = Letterbox.letter(source);
        assertThat(letter.head().subject()).hasSizeLessThanOrEqualTo(998);
        assertThat(letter.head().to()).hasSizeLessThanOrEqualTo(200).isNotEmpty();
    }

    @Test
    void boxesInBoxes() {
        var body = new StringBuilder();
        int deep = 10_000;
        for (int depth = 0; depth < deep; depth++) {
            body.append("Content-Type: multipart/mixed; boundary=b").append(depth).append("\n\n--b").append(depth)
                    .append('\n');
        }
        body.append("Content-Type: text/plain\n\nfundo\n");
        String whole = body.toString();
        byte[] source = Letterbox.of(whole.substring(0, whole.indexOf("\n\n")),
                whole.substring(whole.indexOf("\n\n") + 2));
        assertThat(Letterbox.line(Letterbox.decoded(source))).contains("in t1@mail.example.com");
    }

    @Test
    void aThousandParts() {
        String parts = IntStream.range(0, 1_000).mapToObj(number -> "--q\nContent-Type: application/pdf; name=\"f"
                + number + ".pdf\"\n\nx\n").collect(Collectors.joining());
        Content.Letter letter = Letterbox.letter(Letterbox.of("Content-Type: multipart/mixed; boundary=q",
                parts + "--q--\n"));
        assertThat(letter.files()).hasSize(100);
    }

    @Test
    void aFileThatWouldFillADiskIsNotUnpacked() throws IOException {
        byte[] bomb = zipped(64 << 20);
        byte[] source = Letterbox.of("Content-Type: multipart/mixed; boundary=q", """
                --q
                Content-Type: text/plain

                Abra!
                --q
                Content-Type: application/zip; name="42.zip"
                Content-Transfer-Encoding: base64

                """ + Base64.getMimeEncoder().encodeToString(bomb) + "\n--q--\n");
        Content.Letter letter = Letterbox.letter(source);
        assertThat(letter.text()).isEqualTo("Abra!");
        Enclosure file = letter.files().getFirst();
        assertThat(file.bytes()).isBetween((long) bomb.length, bomb.length * 11L / 10);
        assertThat(letters.file(source, file.number()).orElseThrow().bytes()).isEqualTo(bomb);
    }

    private static byte[] zipped(int zeroes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeroes"));
            zip.write(new byte[zeroes]);
        }
        return bytes.toByteArray();
    }

    @Test
    void aPageOfFiveMegabytesAndOneOfTenThousandBoxes() {
        byte[] large = Letterbox.of("Content-Type: text/html", "<p>palavra</p>".repeat(360_000));
        assertThat(Letterbox.letter(large).text()).hasSizeLessThanOrEqualTo(MailContent.LONGEST).startsWith("palavra");
        byte[] deep = Letterbox.of("Content-Type: text/html",
                "<div>".repeat(10_000) + "fundo" + "<blockquote type=cite>"
                        .repeat(5_000));
        assertThat(Letterbox.letter(deep).text()).contains("fundo");
        assertThat(Harmless.whyNot(letters.page(deep, true).html())).isEmpty();
        assertThat(Harmless.whyNot(letters.page(large, true).html())).isEmpty();
    }

    @Test
    void charsetsThatAreNone() {
        for (String charset : new String[]{"", "\"", "utf-7", "x", "../../etc", "ISO-2022-CN"}) {
            byte[] source = Letterbox.of("Content-Type: text/plain; charset=" + charset, "Olá, tudo bem?");
            assertThat(Letterbox.letter(source).text()).as(charset).contains("tudo bem?");
        }
    }

    @Test
    void bytesThatNoDatabaseStores() {
        byte[] source = Letterbox.of("Content-Type: text/plain; charset=utf-8", "a\u0000b\u0007c");
        assertThat(Letterbox.letter(source).text()).isEqualTo("abc");
        byte[] halves = Letterbox.of("Content-Type: text/plain; charset=utf-16be\nContent-Transfer-Encoding: base64",
                "2D0AYQ==");
        assertThat(Letterbox.letter(halves).text()).doesNotContain("\ud83d");
    }

    @Test
    void base64ThatBreaksOff() {
        byte[] source = Letterbox.of("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64",
                "T2zDoSwg*** dHVkbyBiZW0/X");
        assertThat(Letterbox.letter(source).text()).startsWith("Olá, tudo bem?");
    }

    @Test
    void aThousandLinesThatLookLikeTheStartOfAnAnswer() {
        byte[] source = Letterbox.of("Content-Type: text/plain; charset=utf-8",
                "Em seg., 21 de set. de 2026, Loja escreveu:\n".repeat(20_000) + "> x\nfim");
        assertThat(Letterbox.letter(source).text()).isNotEmpty();
    }
}
