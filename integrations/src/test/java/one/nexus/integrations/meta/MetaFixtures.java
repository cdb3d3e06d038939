package one.nexus.integrations.meta;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample payloads of one network in {@code src/test/resources/meta}. */
public record MetaFixtures(String folder) {

    public static final Instant RECEIVED = Instant.parse("2026-09-21T14:13:21.250Z");
    public static final String SECRET = "fixture-meta-app-secret";

    public byte[] bytes(String file) {
        try (InputStream stream = Objects.requireNonNull(
                MetaFixtures.class.getResourceAsStream("/meta/" + folder + "/" + file), file)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    public Json json(String file) {
        return Json.read(bytes(file)).orElseThrow();
    }

    /** The delivery as Meta sends it. */
    public Webhook delivery(String file) {
        byte[] body = bytes(file);
        return new Webhook(RECEIVED, Map.of("X-Hub-Signature-256", "sha256="
                + MetaSignature.proof(SECRET, new String(body, StandardCharsets.UTF_8))), body);
    }

    /** All events of a delivery on one line. */
    public static String line(List<InboundEvent> events) {
        return events.stream().map(EventLine::of).collect(Collectors.joining("; "));
    }

    /** Every file that is delivered. */
    public List<String> deliveries() {
        try {
            Path root = Path.of(Objects.requireNonNull(MetaFixtures.class.getResource("/meta/" + folder)).toURI());
            try (Stream<Path> files = Files.list(root)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".json") && !name.startsWith("rest.")).sorted().toList();
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The lines of a file, by what stands before the separator. */
    public Map<String, String> table(String file, String separator) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : List.of(text(file).strip().split("\n"))) {
            String[] parts = line.split(separator, 2);
            lines.put(parts[0], parts[1]);
        }
        return lines;
    }
}
