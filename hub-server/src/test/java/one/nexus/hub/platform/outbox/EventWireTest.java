package one.nexus.hub.platform.outbox;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.platform.queue.Message;
import one.nexus.hub.platform.queue.NodeId;
import one.nexus.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class EventWireTest {

    @Inject
    EventWire wire;
    @Inject
    NodeId node;

    private static Event event(String type, long seq) {
        return new Event("chat", seq, UUID.randomUUID(), new OrganisationId(seq % 3 + 1), type,
                Instant.parse("2026-01-02T03:04:05Z"), new Actor.System(), Map.of("thing", seq, "name", "José"),
                seq % 2 == 0 ? Optional.of("trace-" + seq) : Optional.empty());
    }

    private List<Event> carried(List<Message> messages) {
        return messages.stream().flatMap(message -> wire.events(message.body()).stream()).toList();
    }

    @Test
    void carriesWhatItWasGivenInOrder() {
        List<Event> events = List.of(event("a", 1), event("a", 2), event("b", 3), event("a", 4));
        assertThat(carried(wire.messages(events, false))).isEqualTo(events);
    }

    @Test
    void letsNeighboursOfOneTypeShareAMessageUnderTheirType() {
        List<Message> messages = wire.messages(List.of(event("a", 1), event("a", 2), event("b", 3), event("a", 4)),
                false);
        assertThat(messages).extracting(Message::key).containsExactly("a", "b", "a");
    }

    @Test
    void putsNoMoreThanFiveHundredIntoAMessage() {
        List<Event> events = IntStream.rangeClosed(1, 1_100).mapToObj(seq -> event("a", seq)).toList();
        List<Message> messages = wire.messages(events, false);
        assertThat(messages).extracting(message -> wire.events(message.body()).size()).containsExactly(500, 500, 100);
        assertThat(carried(messages)).isEqualTo(events);
    }

    @Test
    void saysWhoseSocketsHaveBeenToldAlready() {
        List<Event> events = List.of(event("a", 1));
        assertThat(wire.messages(events, true)).extracting(Message::teller).containsExactly(node.value());
        assertThat(wire.messages(events, false)).extracting(Message::teller).containsExactly("");
    }

    @Test
    void sendsNothingForNothing() {
        assertThat(wire.messages(List.of(), false)).isEmpty();
    }
}
