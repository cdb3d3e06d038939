package one.nexus.integrations.meta.whatsapp;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.meta.MetaFixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes are delivered: events, read to their end, with nothing in them that no database stores. */
@Tag("fuzz")
class CloudDecoderFuzzTest {

    @MethodSource("recorded")
    @FuzzTest(maxDuration = "5m")
    void readsAnyBytes(byte @NotNull [] body) {
        List<InboundEvent> events = Cloud.decoded(body);
        assertThat(events).isNotEmpty();
        String line = MetaFixtures.line(events);
        assertThat(line).doesNotContain("\u0000");
        assertThat(events).noneMatch(event -> event instanceof Unknown unknown
                && unknown.fault() == Fault.UNREADABLE);
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
        assertThat(events).allMatch(event -> event.envelope().eventName().matches("[a-z_]{0,60}"));
    }

    static Stream<byte[]> recorded() {
        return Cloud.FIXTURES.deliveries().stream().map(Cloud.FIXTURES::bytes);
    }
}
