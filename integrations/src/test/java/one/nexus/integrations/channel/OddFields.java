package one.nexus.integrations.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import one.nexus.integrations.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A payload as the provider's next version may send it: one field of it is missing, or something that nobody expects there.
 *
 * @param what the field and what became of it
 * @param body the payload with it
 */
public record OddFields(String what, byte[] body) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<JsonNode> ODD = List.of(NODES.missingNode(), NODES.nullNode(), NODES.textNode(""),
            NODES.textNode("\u0000\ud800_@:"), NODES.numberNode(-1), NODES.numberNode(1e300), NODES.booleanNode(true),
            NODES.arrayNode().add(NODES.nullNode()), NODES.objectNode().put("id", 7),
            NODES.textNode("x".repeat(5_000)));

    /** Every field of {@code payload}, each in every odd way, one at a time. */
    public static Stream<OddFields> of(Json payload) {
        JsonNode root = payload.node();
        return paths(root, List.of()).stream().flatMap(path -> ODD.stream()
                .map(odd -> new OddFields(path + " = " + odd, Json.write(changed(root, path, odd)))));
    }

    /** The way to each field: names, and numbers where it leads through an array. */
    private static List<List<Object>> paths(JsonNode node, List<Object> here) {
        List<List<Object>> all = new ArrayList<>();
        node.properties().forEach(field -> {
            List<Object> path = further(here, field.getKey());
            all.add(path);
            all.addAll(paths(field.getValue(), path));
        });
        for (int number = 0; node instanceof ArrayNode && number < node.size(); number++) {
            all.addAll(paths(node.get(number), further(here, number)));
        }
        return all;
    }

    private static List<Object> further(List<Object> here, Object step) {
        List<Object> path = new ArrayList<>(here);
        path.add(step);
        return path;
    }

    private static JsonNode changed(JsonNode root, List<Object> path, JsonNode value) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy;
        for (Object step : path.subList(0, path.size() - 1)) {
            parent = step instanceof Integer number ? parent.path(number) : parent.path(String.valueOf(step));
        }
        ObjectNode holder = (ObjectNode) parent;
        String name = String.valueOf(path.getLast());
        if (value.isMissingNode()) {
            holder.remove(name);
        } else {
            holder.set(name, value);
        }
        return copy;
    }

    @Override
    public String toString() {
        return what;
    }
}
