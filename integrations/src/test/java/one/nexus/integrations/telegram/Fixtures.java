package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.EventLine;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample payloads in {@code src/test/resources/telegram}. */
final class Fixtures {

    static final Instant RECEIVED = Instant.parse("2026-09-21T14:13:21.250Z");

    private Fixtures() {}

    static byte[] bytes(String file) {
        try (InputStream stream = Objects.requireNonNull(Fixtures.class.getResourceAsStream("/telegram/" + file),
                file)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static Json json(String file) {
        return Json.read(bytes(file)).orElseThrow();
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
        try {
            Path root = Path.of(Objects.requireNonNull(Fixtures.class.getResource("/telegram")).toURI());
            try (Stream<Path> files = Files.list(root)) {
                return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("update."))
                        .sorted().toList();
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
