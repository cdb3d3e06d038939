package one.nexus.hub.platform.queue;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * Every exchange and queue of the hub, in the two forms its brokers need. RabbitMQ keeps what must survive a node in quorum
 * queues; Qpid has none, and its durable queues do for one node. Attempts, pacing and delays live in the database in both
 * cases, and so does what is given up: a broker that loses its connections over and over hands out an event as often as it
 * takes, and whoever gets it a second time makes a job of it.
 *
 * <table>
 * <caption>What is declared</caption>
 * <tr><td>{@code nexus.events}</td><td>topic exchange; the routing key is the type of the event</td></tr>
 * <tr><td>{@code nexus.on.<subscriber>}</td><td>durable queue of one subscriber, shared by all nodes</td></tr>
 * <tr><td>{@code nexus.live.<node>.<connection>}</td><td>exclusive queue of one node: every event, for its sockets</td></tr>
 * <tr><td>{@code nexus.whispers}</td><td>fan-out exchange of what is worth nothing a moment later</td></tr>
 * <tr><td>{@code nexus.whispers.<node>.<connection>}</td><td>exclusive queue of one node: what the nodes whisper</td></tr>
 * <tr><td>{@code nexus.jobs.<kind>}</td><td>signals that there is work of a kind whose jobs run side by side</td></tr>
 * <tr><td>{@code nexus.jobs.<kind>.<0-7>}</td><td>the same of a kind with ordered lanes, spread over eight queues</td></tr>
 * </table>
 */
enum Topology {

    RABBITMQ, QPID;

    /** The exchange of all events. */
    static final String EVENTS = "nexus.events";

    /** The exchange of what is kept nowhere. */
    static final String WHISPERS = "nexus.whispers";

    /** How many queues carry the signals of a kind with ordered lanes. */
    static final int SHARDS = 8;

    /** As good as none: without a number of the queue's own RabbitMQ 4 throws a message away after twenty deliveries. */
    private static final int DELIVERY_LIMIT = Integer.MAX_VALUE;
    /** A signal that waited this long has been overtaken by the sweep. Qpid takes an expiration for a point in time. */
    private static final int SIGNAL_MILLIS = 60_000;

    static Topology of(Map<String, Object> serverProperties) {
        return String.valueOf(serverProperties.get("product")).contains("RabbitMQ") ? RABBITMQ : QPID;
    }

    /**
     * While much happens, what came in this time goes together. Every message costs a broker its way to the disk; Qpid's store
     * also translates and loads a statement anew whenever it takes some off, while screens of other nodes, which wait for
     * them, are RabbitMQ's alone.
     */
    Duration gathering() {
        return switch (this) {
            case RABBITMQ -> Duration.ofMillis(50);
            case QPID -> Duration.ofSeconds(1);
        };
    }

    static String signalQueue(String kind) {
        return "nexus.jobs." + kind;
    }

    static String signalQueue(String kind, int shard) {
        return "nexus.jobs." + kind + "." + shard;
    }

    void declareShared(Channel channel) throws IOException {
        channel.exchangeDeclare(EVENTS, BuiltinExchangeType.TOPIC, true);
        channel.exchangeDeclare(WHISPERS, BuiltinExchangeType.FANOUT, true);
    }

    /** A queue whose messages must not be lost, bound to the events of {@code types}. */
    void declareSubscriber(Channel channel, String queue, Collection<String> types) throws IOException {
        channel.queueDeclare(queue, true, false, false, switch (this) {
            case RABBITMQ -> Map.of("x-queue-type", "quorum", "x-delivery-limit", DELIVERY_LIMIT);
            case QPID -> Map.of();
        });
        for (String type : types) {
            channel.queueBind(queue, EVENTS, type);
        }
    }

    /** The queue of one node, gone with its connection, bound to all events. */
    void declareLive(Channel channel, String queue) throws IOException {
        channel.queueDeclare(queue, false, true, true, Map.of());
        channel.queueBind(queue, EVENTS, "#");
    }

    /** The queue of one node, gone with its connection, for what the nodes whisper. */
    void declareWhispers(Channel channel, String queue) throws IOException {
        channel.queueDeclare(queue, false, true, true, Map.of());
        channel.queueBind(queue, WHISPERS, "");
    }

    /** A queue of signals: losing one costs seconds, so it need not be replicated. */
    void declareSignals(Channel channel, String queue) throws IOException {
        channel.queueDeclare(queue, true, false, false, switch (this) {
            case RABBITMQ -> Map.of("x-message-ttl", SIGNAL_MILLIS);
            case QPID -> Map.of();
        });
    }
}
