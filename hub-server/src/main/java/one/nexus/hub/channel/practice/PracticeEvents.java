package one.nexus.hub.channel.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

/** Events as WAHA's GOWS engine writes them, as far as the hub reads them. */
@Singleton
final class PracticeEvents {

    private final Clock clock;

    PracticeEvents(Clock clock) {
        this.clock = clock;
    }

    Map<String, Object> message(PracticeRow session, PracticeLine line) {
        return event(session, "message.any", payload(session, line));
    }

    Map<String, Object> ack(PracticeRow session, PracticeLine line, int ack, String name) {
        return event(session, "message.ack", Map.of("id", line.fullId(session), "from", session.customerChat(),
                "fromMe", true, "ack", ack, "ackName", name));
    }

    Map<String, Object> status(PracticeRow session, String status) {
        return event(session, "session.status", Map.of("name", session.session(), "status", status, "statuses",
                List.of(Map.of("status", status, "timestamp", clock.millis()))));
    }

    Map<String, Object> typing(PracticeRow session, boolean on) {
        return event(session, "presence.update", Map.of("id", session.customerChat(), "presences",
                List.of(Map.of("participant", session.customerChat(), "lastKnownPresence", on ? "typing" : "paused"))));
    }

    /** The message itself, as webhooks and the history carry it. */
    Map<String, Object> payload(PracticeRow session, PracticeLine line) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("id", line.fullId(session));
        payload.put("timestamp", line.saidAt().getEpochSecond());
        payload.put("from", session.customerChat());
        payload.put("fromMe", line.fromMe());
        payload.put("source", line.fromMe() ? "api" : "app");
        payload.put("body", line.body());
        payload.put("hasMedia", false);
        payload.put("ack", line.ack());
        payload.put("_data", Map.of("Info", info(session, line)));
        return payload;
    }

    private static Map<String, Object> info(PracticeRow session, PracticeLine line) {
        return Map.of("Chat", session.customer() + "@s.whatsapp.net", "IsFromMe", line.fromMe(), "IsGroup", false,
                "ID", line.bareId(), "Type", "text", "PushName",
                line.fromMe() ? "" : PracticeScript.of(session.locale()).name(), "Timestamp",
                line.saidAt().toString());
    }

    /** The account as {@code me} of events and answers. */
    static Map<String, Object> me(PracticeRow session) {
        return Map.of("id", session.own() + "@c.us", "pushName", PracticeScript.of(session.locale()).own());
    }

    private Map<String, Object> event(PracticeRow session, String event, Map<String, Object> payload) {
        Map<String, Object> envelope = new HashMap<>();
        envelope.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
        envelope.put("timestamp", clock.millis());
        envelope.put("event", event);
        envelope.put("session", session.session());
        if (session.working()) {
            envelope.put("me", me(session));
        }
        envelope.put("payload", payload);
        envelope.put("engine", "GOWS");
        envelope.put("environment", Map.of("version", "practice", "engine", "GOWS"));
        return envelope;
    }

    PracticeLine said(boolean fromMe, String bareId, String body) {
        Instant now = clock.instant();
        return new PracticeLine(bareId, fromMe, body, now, fromMe ? 1 : 2);
    }

    /** An id as WhatsApp clients choose them. */
    static String newId() {
        return "3EB0" + UUID.randomUUID().toString().replace("-", "").substring(0, 18).toUpperCase(Locale.ROOT);
    }
}
