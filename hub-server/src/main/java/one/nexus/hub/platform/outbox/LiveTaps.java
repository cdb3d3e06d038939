package one.nexus.hub.platform.outbox;

import io.micronaut.context.annotation.Context;
import one.nexus.hub.platform.queue.Broker;
import one.nexus.hub.platform.queue.Consumption;
import one.nexus.hub.platform.queue.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the taps of this node of each event once, whether this node numbered it or another one did. */
@Context
class LiveTaps {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTaps.class);

    private final List<LiveTap> taps;
    private final Map<Stream, Long> last = new ConcurrentHashMap<>();

    /** The events of one organisation in one database: what an order exists for. */
    private record Stream(String database, long organisation) {}

    LiveTaps(List<LiveTap> taps, Broker broker, EventWire wire, NodeId node) {
        this.taps = List.copyOf(taps);
        broker.consume(Consumption.live(node.value(), delivery -> {
            // what this node numbered it has told its taps before anybody else heard of it
            if (!delivery.teller().equals(node.value())) {
                tell(wire.events(delivery.body()));
            }
            delivery.acknowledge();
        }));
        broker.onConnected(this::interrupted);
    }

    /** Has the taps look for what they were not told of, before they are told of anything newer. */
    synchronized void interrupted() {
        taps.forEach(tap -> guarded(tap::interrupted));
    }

    /** Passes on those of {@code events} that are newer than what was passed on before. */
    synchronized void tell(List<Event> events) {
        var fresh = new ArrayList<Event>(events.size());
        for (Event event : events) {
            var stream = new Stream(event.db(), event.organisation().value());
            if (last.getOrDefault(stream, 0L) < event.seq()) {
                last.put(stream, event.seq());
                fresh.add(event);
            }
        }
        if (!fresh.isEmpty()) {
            taps.forEach(tap -> guarded(() -> tap.assigned(fresh)));
        }
    }

    private static void guarded(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException broken) {
            LOG.error("A tap of live events failed", broken);
        }
    }
}
