package one.nexus.integrations.mail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Letters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes lie in a mailbox: events with nothing in them that no database stores, and a page that runs nothing. */
@Tag("fuzz")
class MailDecoderFuzzTest {

    @MethodSource("letters")
    @FuzzTest(maxDuration = "5m")
    void readsAnyBytes(byte @NotNull [] source) {
        List<InboundEvent> events = Letterbox.decoded(source);
        assertThat(events).isNotEmpty();
        String line = Letterbox.line(events);
        assertThat(line).doesNotContain("\u0000");
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
        Letters.Page page = new MailLetters().page(source, true);
        assertThat(Harmless.whyNot(page.html())).isEmpty();
        new MailLetters().file(source, 1);
    }

    static Stream<byte[]> letters() {
        return Letterbox.files().stream().map(Letterbox::bytes);
    }
}
