package one.nexus.hub.media;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a file is called and holds: its name is no path and no header, and nothing that could run is shown in place. */
@Tag("fuzz")
class FileFuzzTest {

    @TempDir
    static Path folder;

    @FuzzTest(maxDuration = "5m")
    void takesAnyFile(FuzzedDataProvider data) throws IOException {
        FileName name = FileName.of(data.consumeString(300));
        assertThat(name.text()).isNotBlank().doesNotContain("/", "\\", "\r", "\n", "\u0000", "\"").isNotIn(".", "..");
        assertThat(name.text().codePointCount(0, name.text().length())).isLessThanOrEqualTo(FileName.LONGEST);
        assertThat(name.disposition(true)).matches("[ -~]+");

        Path file = folder.resolve("file");
        Files.write(file, data.consumeRemainingAsBytes());
        Sniffed sniffed = Sniffed.of(file, name);
        if (FileKind.inline(sniffed.mime())) {
            assertThat(sniffed.mime()).matches("(image/(jpeg|png|gif|webp)|(audio|video)/[a-z0-9]+)");
        }
        Picture.of(file, sniffed.mime()).filter(Picture::reasonable)
                .ifPresent(picture -> assertThat((long) picture.width() * picture.height()).isPositive());
    }
}
