package one.nexus.integrations.channel;

import one.nexus.integrations.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a provider said, byte for byte, as it lies in {@code src/test/resources/<folder>}.
 *
 * @param folder the name of the channel
 */
public record Recorded(String folder) {

    /** The bytes of a file of the folder. */
    public byte[] bytes(String path) {
        String resource = "/" + folder + "/" + path;
        try (InputStream stream = Objects.requireNonNull(Recorded.class.getResourceAsStream(resource), resource)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file of the folder as text. */
    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** A file of the folder as JSON. */
    public Json json(String path) {
        return Json.read(bytes(path)).orElseThrow();
    }

    /** The names of the files under {@code root}, a folder in the folder or empty, in their order. */
    public List<String> files(String root) {
        try {
            Path top = Path.of(Objects.requireNonNull(Recorded.class.getResource("/" + folder + "/" + root)).toURI());
            try (Stream<Path> files = Files.walk(top)) {
                return files.filter(Files::isRegularFile).map(file -> top.relativize(file).toString()).sorted()
                        .toList();
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What each file is read as, from the lines {@code file => event} of {@code decoded.txt}. */
    public Map<String, String> decoded() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : List.of(text("decoded.txt").strip().split("\n"))) {
            String[] parts = line.split(" => ", 2);
            lines.put(parts[0], parts[1]);
        }
        return lines;
    }
}
