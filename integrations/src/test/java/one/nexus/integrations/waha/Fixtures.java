package one.nexus.integrations.waha;

import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sample payloads in {@code src/test/resources/waha}, byte for byte. */
final class Fixtures {

    static final Instant RECEIVED = Instant.parse("2026-09-21T14:13:21Z");

    private Fixtures() {}

    static byte[] bytes(String path) {
        try (InputStream stream = Objects.requireNonNull(Fixtures.class.getResourceAsStream("/waha/" + path), path)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    static Json json(String path) {
        return Json.read(bytes(path)).orElseThrow();
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
        try {
            Path root = Path.of(Objects.requireNonNull(Fixtures.class.getResource("/waha/webhooks")).toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).sorted()
                        .toList();
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
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
