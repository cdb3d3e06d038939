package one.nexus.integrations.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.json.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever Telegram changes in its updates, the decoder answers with an event. */
class TelegramToleranceTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What a field may become in the next version. */
    private static final List<JsonNode> ODD = List.of(NODES.missingNode(), NODES.nullNode(), NODES.textNode(""),
            NODES.textNode("\u0000\ud800_@:"), NODES.numberNode(-1), NODES.numberNode(1e300), NODES.booleanNode(true),
            NODES.arrayNode().add(NODES.nullNode()), NODES.objectNode().put("id", 7),
            NODES.textNode("x".repeat(5_000)));

    @TestFactory
    Stream<DynamicTest> readsEveryFileWithAnyOneFieldOdd() {
        return Fixtures.updates().stream().map(file -> DynamicTest.dynamicTest(file, () -> {
            JsonNode root = Fixtures.json(file).node();
            for (List<String> path : paths(root, List.of())) {
                for (JsonNode odd : ODD) {
                    assertThat(Fixtures.decoded(Json.write(changed(root, path, odd)))).as("%s = %s", path, odd)
                            .isNotEmpty().noneMatch(event -> event instanceof Unknown unknown
                                    && unknown.fault() == Fault.UNREADABLE)
                            .allSatisfy(event -> assertThat(event.toString()).doesNotContain("\u0000"));
                }
            }
        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{} | NO_NAME", "{\"update_id\":1} | NO_NAME",
        "{\"update_id\":1,\"message\":7} | NO_PAYLOAD", "{\"callback_query\":[]} | NO_PAYLOAD",
        "{\"message\":{\"message_id\":4}} | NO_CHAT", "{\"message\":{\"chat\":{\"id\":5}}} | NO_MESSAGE",
        "{\"edited_message\":{\"chat\":{\"id\":5}}} | NO_MESSAGE",
        "{\"callback_query\":{\"message\":{\"chat\":{\"id\":5}}}} | NO_MESSAGE",
        "{\"callback_query\":{\"id\":\"1\"}} | NO_CHAT", "{\"A\\u0000B\":{}} | NO_NAME", "[] | NOT_JSON",
        "{\"purchased_paid_media\":{}} | UNKNOWN_EVENT"})
    void saysWhatItMissed(String body, Fault fault) {
        assertThat(Fixtures.decoded(body.getBytes(StandardCharsets.UTF_8))).singleElement()
                .isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.fault()).isEqualTo(fault));
    }

    @Test
    void takesTheTimeOfReceiptWhereThereIsNone() {
        String body = "{\"message\":{\"message_id\":4,\"chat\":{\"id\":5},\"text\":\"Oi\"}}";
        assertThat(Fixtures.decoded(body.getBytes(StandardCharsets.UTF_8))).singleElement()
                .isInstanceOfSatisfying(MessageReceived.class, received -> assertThat(received.message().sentAt())
                        .isEqualTo(Fixtures.RECEIVED.minusMillis(250)));
    }

    @Test
    void keepsAsideWhatIsNestedToBreakTheStack() {
        String deep = "{\"message\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001);
        assertThat(Fixtures.decoded(deep.getBytes(StandardCharsets.UTF_8))).allMatch(Unknown.class::isInstance);
    }

    private static List<List<String>> paths(JsonNode node, List<String> here) {
        List<List<String>> all = new ArrayList<>();
        node.properties().forEach(field -> {
            List<String> path = new ArrayList<>(here);
            path.add(field.getKey());
            all.add(path);
            all.addAll(paths(field.getValue(), path));
        });
        return all;
    }

    private static JsonNode changed(JsonNode root, List<String> path, JsonNode value) {
        ObjectNode copy = root.deepCopy();
        JsonNode parent = copy;
        for (String name : path.subList(0, path.size() - 1)) {
            parent = parent.path(name);
        }
        ObjectNode holder = (ObjectNode) parent;
        if (value.isMissingNode()) {
            holder.remove(path.getLast());
        } else {
            holder.set(path.getLast(), value);
        }
        return copy;
    }
}
