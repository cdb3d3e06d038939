package one.nexus.integrations.notificame;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes are delivered: events, read to their end, with nothing in them that no database stores. */
@Tag("fuzz")
class NotificameDecoderFuzzTest {

    @MethodSource("recorded")
    @FuzzTest(maxDuration = "5m")
    void readsAnyBytes(byte @NotNull [] body) {
        List<InboundEvent> events = Fixtures.decoded(body);
        assertThat(events).isNotEmpty();
        String line = Fixtures.line(events);
        assertThat(line).doesNotContain("\u0000");
        assertThat(events).noneMatch(event -> event instanceof Unknown unknown && unknown.fault() == Fault.UNREADABLE);
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
        assertThat(events.getFirst().envelope().eventName()).matches("[A-Z_]{0,40}");
        assertThat(events).allMatch(event -> !event.envelope().at().isAfter(Fixtures.RECEIVED));
    }

    static Stream<byte[]> recorded() {
        return Fixtures.deliveries().stream().map(Fixtures.RECORDED::bytes);
    }
}
