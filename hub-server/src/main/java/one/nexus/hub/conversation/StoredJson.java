package one.nexus.hub.conversation;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jakarta.inject.Singleton;

/** The JSON of this feature's {@code jsonb} columns and of rows handed to PostgreSQL many at a time. */
@Singleton
public class StoredJson {

    private final JsonMapper mapper;

    StoredJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** {@code value} as PostgreSQL reads it. */
    public String write(Object value) {
        try {
            return new String(mapper.writeValueAsBytes(value), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What {@link #write} wrote. */
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json.getBytes(StandardCharsets.UTF_8), Argument.of(type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A JSON array of {@code type}; nothing for no column. */
    public <T> List<T> list(@Nullable String json, Class<T> type) {
        if (json == null) {
            return List.of();
        }
        try {
            return mapper.readValue(json.getBytes(StandardCharsets.UTF_8), Argument.listOf(type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
