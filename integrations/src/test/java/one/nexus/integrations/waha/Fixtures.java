package one.nexus.integrations.waha;

import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Recorded;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sample payloads in {@code src/test/resources/waha}, byte for byte. */
final class Fixtures {

    static final Instant RECEIVED = Instant.parse("2026-09-21T14:13:21Z");

    static final Recorded RECORDED = new Recorded("waha");

    private Fixtures() {}

    static byte[] bytes(String path) {
        return RECORDED.bytes(path);
    }

    static String text(String path) {
        return RECORDED.text(path);
    }

    static Json json(String path) {
        return RECORDED.json(path);
    }

    static InboundEvent decoded(String path) {
        return decoded(bytes("webhooks/" + path));
    }

    static InboundEvent decoded(byte[] body) {
        List<InboundEvent> events = WahaDecoder.decode(new Webhook(RECEIVED, Map.of(), body));
        return events.size() == 1 ? events.getFirst() : fail(events);
    }

    /** Every webhook file, as {@code gows/message.text.pn.json}. */
    static List<String> webhooks() {
        return RECORDED.files("webhooks");
    }

    static String hmacKey() {
        return json("MANIFEST.json").text("waha_hmac_key").orElseThrow();
    }

    /** The headers that belong to each webhook file. */
    static Map<String, Map<String, String>> headers() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (Json file : json("MANIFEST.json").items("files")) {
            String name = file.text("file").orElseThrow();
            if (name.startsWith("waha/webhooks/")) {
                Map<String, String> headers = new HashMap<>();
                file.at("headers").node().properties().forEach(header -> headers.put(header.getKey(),
                        header.getValue().asText()));
                all.put(name.substring("waha/webhooks/".length()), headers);
            }
        }
        return all;
    }

    private static InboundEvent fail(List<InboundEvent> events) {
        throw new AssertionError("one delivery is one event, not " + events);
    }
}
