package one.nexus.hub.platform.outbox;

import io.micronaut.context.annotation.Context;
import one.nexus.hub.platform.queue.Broker;
import one.nexus.hub.platform.queue.Consumption;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.platform.queue.JobWorkers;
import one.nexus.hub.platform.queue.Jobs;

import java.util.List;
import jakarta.annotation.PreDestroy;

/** Gives each subscriber its queue, its thread, and the worker of the events it could not apply. */
@Context
class Subscriptions implements JobWorkers {

    private final List<Subscription> subscriptions;
    private final List<Thread> threads;

    Subscriptions(List<Subscriber> subscribers, Broker broker, EventWire wire, Jobs jobs) {
        subscriptions = subscribers.stream().map(subscriber -> new Subscription(subscriber, wire, jobs)).toList();
        threads = subscriptions.stream()
                .map(each -> Thread.ofVirtual().name("on-" + each.subscriber().name()).start(each)).toList();
        subscriptions.forEach(each -> broker.consume(
                Consumption.subscriber(each.subscriber().name(), each.subscriber().types(), each::arrived)));
    }

    @Override
    public List<? extends JobWorker> workers() {
        return subscriptions;
    }

    @PreDestroy
    void close() {
        threads.forEach(Thread::interrupt);
    }
}
