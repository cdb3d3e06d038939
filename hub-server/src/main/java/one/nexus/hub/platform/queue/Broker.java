package one.nexus.hub.platform.queue;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import one.nexus.hub.platform.settings.Addresses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import jakarta.annotation.PreDestroy;

/**
 * The connection to the broker. It is made anew whenever it is lost, for as long as the hub runs; a hub without a broker
 * works on and catches up later.
 */
@Context
public class Broker implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long CONFIRM_MILLIS = 10_000;
    private static final int PERSISTENT = 2;
    private static final AMQP.BasicProperties SIGNAL = new AMQP.BasicProperties.Builder()
            .contentType("application/json").deliveryMode(1).build();

    private final ConnectionFactory factory;
    /** Never shut down: the client tells its channels of the end after the end, and what runs here ends with the link. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Consumption> consumptions = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread keeper = Thread.ofVirtual().name("broker-connection").unstarted(this::keepConnected);
    private volatile @Nullable Link link;
    private volatile boolean closing;

    /**
     * What is there while the broker is connected. Events have a connection of their own: a broker short of memory or disk
     * stops reading from whoever publishes, and a webhook must not wait behind them to say that there is work.
     */
    private record Link(String name, Connection connection, Connection publishing, Topology topology, Channel events,
            Channel signals, Set<Connection> blocked) {

        boolean open() {
            return connection.isOpen() && publishing.isOpen();
        }

        /** Has the broker say when it stops reading, instead of letting the next word to it wait for ever. */
        void heedAlarms() {
            for (Connection each : List.of(connection, publishing)) {
                each.addBlockedListener(reason -> {
                    blocked.add(each);
                    LOG.warn("The message broker takes nothing for now ({}); events and signals wait", reason);
                }, () -> blocked.remove(each));
            }
        }

        void abort(int millis) {
            connection.abort(millis);
            publishing.abort(millis);
        }
    }

    Broker(Addresses addresses) throws Exception {
        factory = new ConnectionFactory();
        factory.setUri(addresses.broker().url());
        factory.setAutomaticRecoveryEnabled(false);
        factory.setRequestedHeartbeat(10);
        factory.setConnectionTimeout(3_000);
        factory.setHandshakeTimeout(5_000);
        factory.setChannelRpcTimeout(5_000);
        factory.setSharedExecutor(threads);
    }

    /** Connects once everybody has said what to read: no event is published before every queue of this node is there. */
    @Override
    public void onApplicationEvent(StartupEvent started) {
        keeper.start();
    }

    /** Whether the broker is connected and takes messages at this moment. */
    public boolean connected() {
        Link current = link;
        return current != null && current.open() && current.blocked.isEmpty();
    }

    /** Reads a queue from the first connection on, through every loss of it. Said while the hub starts. */
    public void consume(Consumption consumption) {
        consumptions.add(consumption);
    }

    /**
     * Calls {@code listener} after each new connection and before anything is read from it: messages may have been missed. It
     * must be quick and must not throw.
     */
    public void onConnected(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Publishes to the exchange of events, in order, and waits until the broker has taken all of it.
     *
     * @throws BrokerAway when it did not; any part may have been taken
     */
    public synchronized void publish(List<Message> messages) throws BrokerAway {
        Link current = link;
        if (current == null || current.blocked.contains(current.publishing)) {
            throw new BrokerAway(null);
        }
        try {
            for (Message message : messages) {
                current.events.basicPublish(Topology.EVENTS, message.key(), properties(message), message.body());
            }
            current.events.waitForConfirmsOrDie(CONFIRM_MILLIS);
        } catch (IOException | TimeoutException | ShutdownSignalException away) {
            drop(current);
            throw new BrokerAway(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(stopping);
        }
    }

    /** How long what follows a publication closely waits to go together. */
    public Duration gathering() {
        Link current = link;
        return current == null ? Duration.ZERO : current.topology.gathering();
    }

    /**
     * Sends a signal to a queue without waiting.
     *
     * @return whether it could be sent
     */
    boolean signal(String queue, byte[] body) {
        return send("", queue, body);
    }

    /** Says something to all nodes without waiting; with the broker away it is said to nobody. */
    void whisper(byte[] body) {
        send(Topology.WHISPERS, "", body);
    }

    private boolean send(String exchange, String key, byte[] body) {
        Link current = link;
        if (current == null || current.blocked.contains(current.connection)) {
            return false;
        }
        try {
            synchronized (current.signals) {
                current.signals.basicPublish(exchange, key, SIGNAL, body);
            }
            return true;
        } catch (IOException | ShutdownSignalException away) {
            return false;
        }
    }

    private static AMQP.BasicProperties properties(Message message) {
        return new AMQP.BasicProperties.Builder().contentType("application/json").deliveryMode(PERSISTENT)
                .messageId(message.id()).appId(message.teller()).build();
    }

    private void keepConnected() {
        boolean told = false;
        while (!closing) {
            var lost = new CountDownLatch(1);
            try {
                LOG.info("The message broker is connected ({})", connect(lost).topology);
                told = false;
                lost.await();
            } catch (IOException | TimeoutException | ShutdownSignalException away) {
                LOG.debug("The message broker does not answer", away);
            } catch (InterruptedException stopping) {
                return;
            }
            link = null;
            if (!told && !closing) {
                LOG.warn("The message broker is away; events and signals wait, and the hub works on");
                told = true;
            }
            pause();
        }
    }

    private Link connect(CountDownLatch lost) throws IOException, TimeoutException {
        Connection connection = factory.newConnection("one-nexus");
        connection.addShutdownListener(cause -> lost.countDown());
        try {
            Link made = prepared(connection);
            connection.addShutdownListener(cause -> drop(made));
            made.publishing.addShutdownListener(cause -> drop(made));
            made.heedAlarms();
            link = made;
            if (closing) {
                // told to stop while it connected: whoever stopped it saw no link to end
                made.abort(1_000);
                return made;
            }
            // First: what is read from now on is newer than what was missed.
            listeners.forEach(Runnable::run);
            consumptions.forEach(consumption -> threads.execute(() -> read(made, consumption)));
            return made;
        } catch (IOException | TimeoutException | ShutdownSignalException refused) {
            LOG.warn("The message broker refuses the hub's exchanges and queues", refused);
            connection.abort(1_000);
            throw refused;
        }
    }

    private Link prepared(Connection connection) throws IOException, TimeoutException {
        Topology topology = Topology.of(connection.getServerProperties());
        Channel signals = connection.createChannel();
        topology.declareShared(signals);
        String name = UUID.randomUUID().toString().substring(0, 8);
        for (Consumption consumption : consumptions) {
            consumption.declare(topology, signals, name);
        }
        Connection publishing = factory.newConnection("one-nexus events");
        try {
            Channel events = publishing.createChannel();
            events.confirmSelect();
            return new Link(name, connection, publishing, topology, events, signals, ConcurrentHashMap.newKeySet());
        } catch (IOException | ShutdownSignalException refused) {
            publishing.abort(1_000);
            throw refused;
        }
    }

    /** A queue that cannot be read for now, such as a quorum queue without a leader, holds up no other. */
    private void read(Link current, Consumption consumption) {
        while (current.open()) {
            try {
                begin(current, consumption);
                return;
            } catch (IOException | ShutdownSignalException refused) {
                LOG.warn("The queue {} cannot be read and will be tried again", consumption.queue(current.name),
                        refused);
                pause();
            }
        }
    }

    private void begin(Link current, Consumption consumption) throws IOException {
        Channel channel = current.connection.createChannel();
        channel.basicQos(consumption.prefetch());
        channel.basicConsume(consumption.queue(current.name), false, (tag, delivery) -> consumption.receiver()
                .accept(new Delivery(channel, delivery.getEnvelope().getDeliveryTag(), delivery.getBody(),
                        String.valueOf(delivery.getProperties().getAppId()), delivery.getEnvelope().isRedeliver())),
                tag -> drop(current));
    }

    /** A link of which a part failed is not mended: a new one is made. */
    private void drop(Link broken) {
        threads.execute(() -> broken.abort(1_000));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        closing = true;
        Link current = link;
        keeper.interrupt();
        if (current != null) {
            current.abort(2_000);
        }
    }
}
