package one.nexus.hub.platform.queue;

import one.nexus.hub.platform.data.Json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jakarta.inject.Singleton;

/**
 * Tells the other nodes what is worth nothing a moment later: who is typing, who is there. Kept nowhere, lost while the broker
 * is away; a node does not hear itself.
 */
@Singleton
public class Broadcast {

    private static final String TOPIC = "topic";
    private static final String NODE = "node";

    private final Map<String, Consumer<Map<String, String>>> listeners = new ConcurrentHashMap<>();
    private final Broker broker;
    private final Json json;
    private final NodeId node;

    Broadcast(Broker broker, Json json, NodeId node) {
        this.broker = broker;
        this.json = json;
        this.node = node;
        broker.consume(Consumption.whispers(node.value(), this::hear));
    }

    /** Says {@code words} to the other nodes without waiting. */
    public void tell(String topic, Map<String, String> words) {
        Map<String, Object> said = new HashMap<>(words);
        said.put(TOPIC, topic);
        said.put(NODE, node.value());
        broker.whisper(json.write(said).getBytes(StandardCharsets.UTF_8));
    }

    /** Has {@code listener} called with the words of the other nodes on {@code topic}. */
    public void listen(String topic, Consumer<Map<String, String>> listener) {
        listeners.put(topic, listener);
    }

    private void hear(Delivery delivery) {
        delivery.acknowledge();
        Map<String, String> said = new HashMap<>();
        json.read(new String(delivery.body(), StandardCharsets.UTF_8))
                .forEach((key, word) -> said.put(key, word.toString()));
        if (!node.value().equals(said.get(NODE))) {
            listeners.getOrDefault(said.getOrDefault(TOPIC, ""), ignored -> {
            }).accept(said);
        }
    }
}
