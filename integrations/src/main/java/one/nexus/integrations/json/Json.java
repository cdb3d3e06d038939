package one.nexus.integrations.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/**
 * A piece of somebody else's JSON, asked with tolerance: a wrong type is the same as nothing.
 *
 * @param node where it stands in its document
 */
public record Json(JsonNode node) {

    /** Real payloads nest a dozen levels; far more is an attack on the stack. */
    private static final int DEPTH = 200;

    /** Refuses what nests too deep and what goes on after its end. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** What is not there. */
    public static final Json NOTHING = new Json(MissingNode.getInstance());

    /** Reads bytes; empty when they are not JSON. */
    public static Optional<Json> read(byte[] bytes) {
        try {
            return Optional.of(new Json(MAPPER.readTree(bytes)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes maps, lists, words, numbers and nodes. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("the value has no JSON form", impossible);
        }
    }

    /** A copy without null fields, at any depth: WAHA refuses them in requests. */
    public static JsonNode withoutNulls(JsonNode source) {
        if (source.isArray()) {
            ArrayNode kept = MAPPER.createArrayNode();
            source.forEach(item -> kept.add(withoutNulls(item)));
            return kept;
        }
        if (!source.isObject()) {
            return source;
        }
        ObjectNode kept = MAPPER.createObjectNode();
        source.properties().stream().filter(field -> !field.getValue().isNull())
                .forEach(field -> kept.set(field.getKey(), withoutNulls(field.getValue())));
        return kept;
    }

    /** What stands at this path; never absent, perhaps {@link #NOTHING}. */
    public Json at(String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return new Json(found);
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return node.isObject();
    }

    /** Whether it is there, and not null. */
    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** A text that is not empty; a number counts as its digits. */
    public Optional<String> text(String... path) {
        JsonNode found = at(path).node;
        if (!found.isTextual() && !found.isNumber()) {
            return Optional.empty();
        }
        return Optional.of(storable(found.asText())).filter(text -> !text.isEmpty());
    }

    /** Whether it is true, written as a word or not. */
    public boolean isTrue(String... path) {
        JsonNode found = at(path).node;
        return found.isBoolean() ? found.booleanValue() : found.isTextual() && "true".equals(found.textValue());
    }

    /** A truth value, when it is one. */
    public Optional<Boolean> flag(String... path) {
        JsonNode found = at(path).node;
        return found.isBoolean() ? Optional.of(found.booleanValue()) : Optional.empty();
    }

    /** A finite number, written as number or as text. */
    public OptionalDouble number(String... path) {
        JsonNode found = at(path).node;
        try {
            double value = found.isTextual()
                    ? Double.parseDouble(found.textValue().strip())
                    : found.asDouble(Double.NaN);
            return Double.isFinite(value) && !found.isBoolean() ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException words) {
            return OptionalDouble.empty();
        }
    }

    /** A whole number, rounded down. */
    public OptionalLong whole(String... path) {
        OptionalDouble number = number(path);
        return number.isPresent() ? OptionalLong.of((long) Math.floor(number.getAsDouble())) : OptionalLong.empty();
    }

    /** The items of a list; none where there is no list. */
    public List<Json> items(String... path) {
        JsonNode found = at(path).node;
        return found.isArray()
                ? StreamSupport.stream(found.spliterator(), false).map(Json::new).toList()
                : List.of();
    }

    /** The first of several places that holds an object. */
    public Json firstObject(String[]... paths) {
        for (String[] path : paths) {
            if (at(path).isObject()) {
                return at(path);
            }
        }
        return NOTHING;
    }

    /** Without NUL and halves of surrogate pairs, which no database of ours stores. */
    private static String storable(String text) {
        boolean clean = text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit));
        if (clean) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
