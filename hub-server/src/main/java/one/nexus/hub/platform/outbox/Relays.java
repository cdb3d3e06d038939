package one.nexus.hub.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import one.nexus.hub.platform.data.RelayConnections;
import one.nexus.hub.platform.queue.Broker;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jakarta.annotation.PreDestroy;

/** Runs the relay of each database for as long as the hub runs. */
@Context
class Relays {

    private final List<Thread> threads = new ArrayList<>();

    Relays(RelayConnections connections, Wake wake, LiveTaps taps, Broker broker, EventWire wire,
            MeterRegistry meters, Clock clock) {
        for (String database : connections.databases()) {
            var publisher = new Publisher(database, connections, broker, wire);
            var bell = new Bell(database, connections, wake);
            var relay = new Relay(database, connections, wake, taps, publisher, wire.json(), clock);
            meters.gauge("nexus.relay.lag.seconds", Tags.of("db", database), relay, Relay::lagSeconds);
            meters.gauge("nexus.relay.unpublished", Tags.of("db", database), publisher, Publisher::waiting);
            start("relay-" + database, relay);
            start("publisher-" + database, publisher);
            start("bell-" + database, bell::ring);
            start("ear-" + database, bell::hear);
        }
    }

    private void start(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }

    @PreDestroy
    void close() {
        threads.forEach(Thread::interrupt);
    }
}
