package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.EventLine;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Recorded;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sample payloads in {@code src/test/resources/telegram}. */
final class Fixtures {

    static final Instant RECEIVED = Instant.parse("2026-09-21T14:13:21.250Z");

    static final Recorded RECORDED = new Recorded("telegram");

    private Fixtures() {}

    static byte[] bytes(String file) {
        return RECORDED.bytes(file);
    }

    static String text(String file) {
        return RECORDED.text(file);
    }

    static Json json(String file) {
        return RECORDED.json(file);
    }

    static List<InboundEvent> decoded(String file) {
        return decoded(bytes(file));
    }

    static List<InboundEvent> decoded(byte[] body) {
        return TelegramDecoder.decode(new Webhook(RECEIVED, Map.of(), body));
    }

    /** All events of a delivery on one line. */
    static String line(List<InboundEvent> events) {
        return events.stream().map(EventLine::of).collect(Collectors.joining("; "));
    }

    /** Every update's file. */
    static List<String> updates() {
        return RECORDED.files("").stream().filter(name -> name.startsWith("update.")).toList();
    }
}
