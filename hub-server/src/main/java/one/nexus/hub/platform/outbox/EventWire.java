package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.Json;
import one.nexus.hub.platform.queue.Message;
import one.nexus.hub.platform.queue.NodeId;
import one.nexus.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Singleton;

/** Events as the messages that the broker carries, and back. */
@Singleton
class EventWire {

    /** More in one message would make one that fails hold up too many. */
    static final int MOST = 500;

    private final Json json;
    private final NodeId node;

    EventWire(Json json, NodeId node) {
        this.json = json;
        this.node = node;
    }

    Json json() {
        return json;
    }

    /**
     * The messages that carry {@code events}, in order. Neighbours of one type share a message: what a broker takes is
     * counted in messages, each with its own way to the disk.
     *
     * @param told whether the sockets of this node have been told of them already
     */
    List<Message> messages(List<Event> events, boolean told) {
        List<Message> messages = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= events.size(); next++) {
            if (next == events.size() || next - first == MOST
                    || !events.get(next).type().equals(events.get(first).type())) {
                messages.add(message(events.subList(first, next), told ? node.value() : ""));
                first = next;
            }
        }
        return messages;
    }

    private Message message(List<Event> events, String teller) {
        Map<String, Object> body = Map.of("events", events.stream().map(this::facts).toList());
        return new Message(events.getFirst().type(), events.getFirst().id().toString(), teller,
                json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    Map<String, Object> facts(Event event) {
        return Map.of("db", event.db(), "seq", event.seq(), "id", event.id().toString(), "org",
                event.organisation().value(),
                "type", event.type(), "at", event.at().toString(), "actor", event.actor().code(), "data", event.data(),
                "trace", event.trace().orElse(""));
    }

    /** The events that a message carries, in order. */
    List<Event> events(byte[] body) {
        Map<String, Object> read = json.read(new String(body, StandardCharsets.UTF_8));
        return read.get("events") instanceof List<?> carried
                ? carried.stream().map(EventWire::factsOf).map(this::event).toList()
                : List.of();
    }

    Event event(Map<String, Object> facts) {
        return new Event(text(facts, "db"), number(facts, "seq"), UUID.fromString(text(facts, "id")),
                new OrganisationId(number(facts, "org")), text(facts, "type"), Instant.parse(text(facts, "at")),
                Actor.of(text(facts, "actor")), data(facts),
                Optional.of(text(facts, "trace")).filter(trace -> !trace.isEmpty()));
    }

    private static String text(Map<String, Object> facts, String key) {
        return String.valueOf(facts.get(key));
    }

    private static long number(Map<String, Object> facts, String key) {
        return facts.get(key) instanceof Number number ? number.longValue() : 0;
    }

    private static Map<String, Object> data(Map<String, Object> facts) {
        return factsOf(facts.get("data"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> factsOf(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
