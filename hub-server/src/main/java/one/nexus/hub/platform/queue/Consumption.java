package one.nexus.hub.platform.queue;

import com.rabbitmq.client.Channel;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** A queue that this node reads for as long as it is connected, declared anew at each connection. */
public final class Consumption {

    private static final int LIVE_PREFETCH = 500;
    private static final int SUBSCRIBER_PREFETCH = 200;

    private final String queue;
    private final boolean exclusive;
    private final Declaration declaration;
    private final int prefetch;
    private final Consumer<Delivery> receiver;

    private Consumption(String queue, boolean exclusive, Declaration declaration, int prefetch,
            Consumer<Delivery> receiver) {
        this.queue = queue;
        this.exclusive = exclusive;
        this.declaration = declaration;
        this.prefetch = prefetch;
        this.receiver = receiver;
    }

    private interface Declaration {

        void declare(Topology topology, Channel channel, String queue) throws IOException;
    }

    /**
     * Every event, for the sockets of {@code node}.
     *
     * @param receiver called in a virtual thread, one delivery after the other
     */
    public static Consumption live(String node, Consumer<Delivery> receiver) {
        return new Consumption("nexus.live." + node, true, Topology::declareLive, LIVE_PREFETCH, receiver);
    }

    /** The events of {@code types} for the subscriber {@code name}, shared with the other nodes. */
    public static Consumption subscriber(String name, Collection<String> types, Consumer<Delivery> receiver) {
        List<String> wanted = List.copyOf(types);
        return new Consumption("nexus.on." + name, false,
                (topology, channel, queue) -> topology.declareSubscriber(channel, queue, wanted), SUBSCRIBER_PREFETCH,
                receiver);
    }

    /** What the nodes whisper, for {@code node}. */
    static Consumption whispers(String node, Consumer<Delivery> receiver) {
        return new Consumption("nexus.whispers." + node, true, Topology::declareWhispers, LIVE_PREFETCH, receiver);
    }

    /** Signals that there is work, at most {@code width} in hand. */
    static Consumption signals(String queue, int width, Consumer<Delivery> receiver) {
        return new Consumption(queue, false, Topology::declareSignals, width, receiver);
    }

    void declare(Topology topology, Channel channel, String connection) throws IOException {
        declaration.declare(topology, channel, queue(connection));
    }

    /**
     * The name of the queue over {@code connection}. One that goes with its connection has a name of its own for each: a broker
     * may hold those of a lost connection for long, and would refuse the same name to the next.
     */
    String queue(String connection) {
        return exclusive ? queue + "." + connection : queue;
    }

    int prefetch() {
        return prefetch;
    }

    Consumer<Delivery> receiver() {
        return receiver;
    }
}
