package one.nexus.hub.platform.data;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** Small maps of facts as the JSON of a column, and back: whole numbers come back as {@code Long}. */
@Singleton
public class Json {

    private static final Argument<Map<String, Object>> FACTS = Argument.mapOf(String.class, Object.class);

    private final JsonMapper mapper;

    Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The JSON text of {@code facts}. */
    public String write(Map<String, Object> facts) {
        try {
            return new String(mapper.writeValueAsBytes(FACTS, facts), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The inverse of {@link #write}. A fact that is null is left out. */
    public Map<String, Object> read(String text) {
        try {
            return facts(mapper.readValue(text.getBytes(StandardCharsets.UTF_8), FACTS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> facts(Map<?, ?> read) {
        return read.entrySet().stream().filter(entry -> entry.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(entry -> String.valueOf(entry.getKey()),
                        entry -> fact(entry.getValue())));
    }

    private static Object fact(Object value) {
        return switch (value) {
            case Integer small -> small.longValue();
            case Map<?, ?> nested -> facts(nested);
            case List<?> many -> many.stream().map(Json::fact).toList();
            default -> value;
        };
    }
}
