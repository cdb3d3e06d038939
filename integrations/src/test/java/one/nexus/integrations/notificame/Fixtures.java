package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.EventLine;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Recorded;
import one.nexus.integrations.channel.Webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sample payloads in {@code src/test/resources/notificame}. */
final class Fixtures {

    static final Instant RECEIVED = Instant.parse("2026-09-21T17:13:22.250Z");

    static final Recorded RECORDED = new Recorded("notificame");

    private Fixtures() {}

    static List<InboundEvent> decoded(String file) {
        return decoded(RECORDED.bytes(file));
    }

    static List<InboundEvent> decoded(byte[] body) {
        return NotificameDecoder.decode(new Webhook(RECEIVED, Map.of(), body, Optional.empty()));
    }

    /** All events of a delivery on one line. */
    static String line(List<InboundEvent> events) {
        return events.stream().map(EventLine::of).collect(Collectors.joining("; "));
    }

    /** A message of the given contents, and of whatever else stands beside them. */
    static String line(String contents, String beside) {
        return line(decoded(("""
                {"type":"MESSAGE","id":"e1","channel":"instagram","message":{"id":"m1","from":"42","to":"c1",
                "direction":"IN","contents":[%s]%s}}""").formatted(contents, beside)
                .getBytes(StandardCharsets.UTF_8)));
    }

    /** What was delivered, file by file. */
    static List<String> deliveries() {
        return RECORDED.files("").stream().filter(name -> name.matches("(message|status)\\..*")).toList();
    }
}
