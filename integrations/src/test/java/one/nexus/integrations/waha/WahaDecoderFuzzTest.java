package one.nexus.integrations.waha;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import one.nexus.integrations.channel.EventLine;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes are delivered: one event, read to its end, with nothing in it that no database stores. */
@Tag("fuzz")
class WahaDecoderFuzzTest {

    @MethodSource("recorded")
    @FuzzTest(maxDuration = "5m")
    void readsAnyBytes(byte @NotNull [] body) {
        InboundEvent event = Fixtures.decoded(body);
        String line = EventLine.of(event);
        assertThat(line).doesNotContain("\u0000");
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8)).isEqualTo(line);
        if (event instanceof Unknown unknown) {
            assertThat(unknown.fault()).isNotEqualTo(Fault.UNREADABLE);
        }
    }

    static Stream<byte[]> recorded() {
        return Fixtures.webhooks().stream().map(file -> Fixtures.bytes("webhooks/" + file));
    }
}
