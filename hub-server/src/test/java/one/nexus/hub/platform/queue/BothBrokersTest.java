package one.nexus.hub.platform.queue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.micronaut.context.ApplicationContext;
import one.nexus.hub.FreshDatabases;
import one.nexus.hub.GivenServers;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.LiveTap;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.outbox.Subscriber;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.BrokerAddress;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import jakarta.inject.Singleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The same promises on the embedded broker and on a RabbitMQ: one test body, two brokers. */
class BothBrokersTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final OrganisationId OURS = new OrganisationId(7);

    @Singleton
    static class Following implements Subscriber {

        private final CoreDatabase core;

        Following(CoreDatabase core) {
            this.core = core;
        }

        @Override
        public String name() {
            return "following";
        }

        @Override
        public Set<String> types() {
            return Set.of("step.taken");
        }

        @Override
        public Database database() {
            return core;
        }

        @Override
        public void on(Event event, Handle handle) {
            handle.execute("INSERT INTO dead_letter (org_id, kind, lane, payload, code, reason, attempts) "
                    + "VALUES (?, 'step', '', '{}', 'step', ?, 0)", event.organisation().value(), event.text("step"));
        }
    }

    @Singleton
    static class Watching implements LiveTap {

        private final List<Long> steps = new CopyOnWriteArrayList<>();

        @Override
        public void assigned(List<Event> events) {
            events.stream().filter(event -> event.type().equals("step.taken")).map(event -> event.number("step"))
                    .forEach(steps::add);
        }
    }

    private static void step(ApplicationContext node, long step) {
        Outbox outbox = node.getBean(Outbox.class);
        node.getBean(ChatDatabase.class).write(OURS, handle -> {
            outbox.append(handle, new NewEvent(OURS, "step.taken", new Actor.System(), Map.of("step", step)));
            return step;
        });
    }

    private static List<Long> applied(ApplicationContext node) {
        return node.getBean(CoreDatabase.class).read(OURS, handle -> handle
                .createQuery("SELECT reason::bigint FROM dead_letter WHERE kind = 'step' ORDER BY id").mapTo(Long.class)
                .list());
    }

    private static List<Long> steps(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private static void eachNodeSeesEverythingAndEachReactionHappensOnce(Addresses servers) {
        try (var one = GivenServers.node(servers); var two = GivenServers.node(servers)) {
            await().atMost(SOON)
                    .until(() -> one.getBean(Broker.class).connected() && two.getBean(Broker.class).connected());
            for (long step = 1; step <= 100; step++) {
                step(step % 2 == 0 ? one : two, step);
            }
            await().atMost(SOON).until(() -> applied(one).size() >= 100);
            assertThat(applied(one)).containsExactlyInAnyOrderElementsOf(steps(1, 100));
            for (var node : List.of(one, two)) {
                List<Long> seen = node.getBean(Watching.class).steps;
                await().atMost(SOON).until(() -> seen.size() == 100);
                assertThat(seen).isEqualTo(steps(1, 100));
            }
        }
    }

    @Test
    void theEmbeddedBrokerCarriesEveryEventToEveryNodeAndAppliesItOnce() {
        eachNodeSeesEverythingAndEachReactionHappensOnce(FreshDatabases.addresses());
    }

    @Test
    void rabbitMqCarriesEveryEventToEveryNodeAndAppliesItOnce() throws Exception {
        try (var rabbit = new RabbitNode()) {
            eachNodeSeesEverythingAndEachReactionHappensOnce(on(rabbit));
        }
    }

    @Test
    void aHubWithoutItsBrokerWorksOnAndCatchesUpInOrder() throws Exception {
        try (var rabbit = new RabbitNode(); var node = GivenServers.node(on(rabbit))) {
            await().atMost(SOON).until(() -> node.getBean(Broker.class).connected());
            LongStream.rangeClosed(1, 20).forEach(step -> step(node, step));
            await().atMost(SOON).until(() -> applied(node).size() == 20);
            rabbit.stop();
            LongStream.rangeClosed(21, 60).forEach(step -> step(node, step));
            await().atMost(SOON).until(() -> node.getBean(Watching.class).steps.size() == 60);
            assertThat(applied(node)).hasSize(20);
            rabbit.start();
            await().atMost(SOON).until(() -> applied(node).size() >= 60);
            assertThat(applied(node)).isEqualTo(steps(1, 60));
        }
    }

    /** Each lost connection gives back what was not acknowledged yet, whether anybody had looked at it or not. */
    @Test
    void anEventThatWasHandedOutManyTimesInVainIsAppliedInTheEnd() throws Exception {
        try (var rabbit = new RabbitNode()) {
            Addresses servers = on(rabbit);
            long steps;
            try (var reader = new VainReader(rabbit.url())) {
                try (var node = GivenServers.node(servers)) {
                    await().atMost(SOON).until(() -> node.getBean(Broker.class).connected());
                    steps = reader.stepsUntilItHoldsOne(node);
                }
                reader.giveBackOverAndOver();
            }
            try (var next = GivenServers.node(servers)) {
                await().atMost(SOON).until(() -> applied(next).size() >= steps);
                assertThat(applied(next)).containsExactlyInAnyOrderElementsOf(steps(1, steps));
            }
        }
    }

    /** Another node that takes one event at a time and never applies it. */
    private static final class VainReader implements AutoCloseable {

        private static final int TIMES = 30;

        private final BlockingQueue<Long> held = new LinkedBlockingQueue<>();
        private final Connection connection;
        private final Channel channel;

        VainReader(String url) throws Exception {
            var factory = new ConnectionFactory();
            factory.setUri(url);
            connection = factory.newConnection();
            channel = connection.createChannel();
            channel.basicQos(1);
        }

        long stepsUntilItHoldsOne(ApplicationContext node) throws IOException {
            channel.basicConsume("nexus.on.following", false,
                    (tag, delivery) -> held.add(delivery.getEnvelope().getDeliveryTag()), tag -> {
                    });
            for (long step = 1;; step++) {
                step(node, step);
                long expected = step;
                await().atMost(SOON).until(() -> !held.isEmpty() || applied(node).size() == expected);
                if (!held.isEmpty()) {
                    return step;
                }
            }
        }

        void giveBackOverAndOver() throws Exception {
            for (int time = 1; time <= TIMES; time++) {
                Long tag = held.poll(20, TimeUnit.SECONDS);
                assertThat(tag).as("time " + time + " it is handed out").isNotNull();
                channel.basicNack(tag, false, true);
            }
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    @Test
    void aNodeThatEndsIsFollowedByAnotherOne() {
        Addresses servers = FreshDatabases.addresses();
        var one = GivenServers.node(servers);
        try (var two = GivenServers.node(servers)) {
            await().atMost(SOON).until(() -> two.getBean(Broker.class).connected());
            step(one, 1);
            await().atMost(SOON).until(() -> applied(two).size() == 1);
            one.close();
            LongStream.rangeClosed(2, 30).forEach(step -> step(two, step));
            await().atMost(SOON).until(() -> applied(two).size() == 30);
            await().atMost(SOON).until(() -> two.getBean(Watching.class).steps.equals(steps(1, 30)));
        }
    }

    private static Addresses on(RabbitNode rabbit) {
        Addresses fresh = FreshDatabases.addresses();
        return new Addresses(fresh.chat(), fresh.core(), new BrokerAddress(rabbit.url()), fresh.storage());
    }
}
