package one.nexus.hub.conversation;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The captured WAHA payloads, with the signatures of their manifest. */
final class Fixtures {

    /** The key under which the manifest signs. */
    static final String HMAC_KEY = "fixture-waha-hmac-key";

    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final Path FOLDER = folder();

    private Fixtures() {}

    /** The bytes of {@code name}, as they were captured. */
    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The signature headers of a webhook, by the manifest. */
    @SuppressWarnings("unchecked")
    static Map<String, String> headers(String name) {
        var files = (List<Map<String, Object>>) read("MANIFEST.json", Argument.mapOf(String.class, Object.class))
                .get("files");
        return files.stream().filter(file -> file.get("file").equals("waha/" + name)).findFirst()
                .map(file -> ((Map<String, Object>) file.get("headers")).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> String.valueOf(header.getValue()))))
                .orElseThrow();
    }

    /** Every captured webhook, {@code webhooks/gows/message.text.pn.json}. */
    static List<String> webhooks() {
        try (Stream<Path> files = Files.walk(FOLDER.resolve("webhooks"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> FOLDER.relativize(file).toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Why a webhook is left out, by {@code decoded.txt}; empty when it is not. */
    static Optional<String> leftOut(String webhook) {
        String line = webhook.substring("webhooks/".length()) + " => ignored: ";
        return text("decoded.txt").lines().filter(told -> told.startsWith(line)).findFirst()
                .map(told -> told.substring(line.length()));
    }

    /** The names of the scenarios that use WAHA's payloads. */
    static List<String> scenarios() {
        return read("scenarios.json", Argument.listOf(Argument.mapOf(String.class, Object.class))).stream()
                .filter(scenario -> String.valueOf(scenario.get("steps")).contains("waha/"))
                .map(scenario -> String.valueOf(scenario.get("name"))).toList();
    }

    private static <T> T read(String name, Argument<T> type) {
        try {
            return JSON.readValue(bytes(name), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("integrations/src/test/resources/waha");
            if (Files.exists(found)) {
                return found;
            }
        }
        throw new IllegalStateException("the captured payloads are not there");
    }
}
