package one.nexus.integrations.program;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import one.nexus.integrations.channel.EventLine;
import one.nexus.integrations.channel.InboundEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes are written down: an event, read to its end, with nothing in it that no database stores. */
@Tag("fuzz")
class ProgramDecoderFuzzTest {

    @MethodSource("said")
    @FuzzTest(maxDuration = "5m")
    void readsAnyBytes(byte @NotNull [] body) {
        InboundEvent event = ProgramDecoderTest.decoded(body);
        String line = EventLine.of(event);
        assertThat(line).doesNotContain("\u0000");
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
        assertThat(event.envelope().eventName()).matches("[a-z]{0,20}");
    }

    static Stream<byte[]> said() {
        return ProgramDecoderTest.SAID.keySet().stream().map(ProgramDecoderTest::bytes);
    }
}
