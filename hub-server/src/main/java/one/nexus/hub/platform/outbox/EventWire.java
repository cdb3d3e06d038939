package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.Json;
import one.nexus.hub.platform.queue.Message;
import one.nexus.hub.shared.OrganisationId;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Singleton;

/** An event as the message that the broker carries, and back. */
@Singleton
class EventWire {

    private final Json json;

    EventWire(Json json) {
        this.json = json;
    }

    Json json() {
        return json;
    }

    Message message(Event event) {
        return new Message(event.type(), event.id().toString(),
                json.write(facts(event)).getBytes(StandardCharsets.UTF_8));
    }

    Map<String, Object> facts(Event event) {
        return Map.of("db", event.db(), "seq", event.seq(), "id", event.id().toString(), "org",
                event.organisation().value(),
                "type", event.type(), "at", event.at().toString(), "actor", event.actor().code(), "data", event.data(),
                "trace", event.trace().orElse(""));
    }

    Event event(byte[] body) {
        return event(json.read(new String(body, StandardCharsets.UTF_8)));
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

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> facts) {
        return facts.get("data") instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
