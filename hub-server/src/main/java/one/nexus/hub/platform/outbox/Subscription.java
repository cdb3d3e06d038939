package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.queue.Delivery;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One subscriber's side of the events: what comes together is applied in one transaction. An event that fails, or that was
 * handed out before and never acknowledged, becomes a job of its own and is counted, retried and given up as any job.
 */
final class Subscription implements Runnable, JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final int TOGETHER = 50;

    private final Subscriber subscriber;
    private final EventWire wire;
    private final Jobs jobs;
    private final BlockingQueue<Delivery> arrived = new LinkedBlockingQueue<>();

    Subscription(Subscriber subscriber, EventWire wire, Jobs jobs) {
        this.subscriber = subscriber;
        this.wire = wire;
        this.jobs = jobs;
    }

    Subscriber subscriber() {
        return subscriber;
    }

    void arrived(Delivery delivery) {
        arrived.add(delivery);
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var together = new ArrayList<Delivery>(TOGETHER);
                together.add(arrived.take());
                arrived.drainTo(together, TOGETHER - 1);
                take(together);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(List<Delivery> deliveries) throws InterruptedException {
        try {
            List<Event> fresh = deliveries.stream().filter(delivery -> !delivery.again()).map(this::event).toList();
            if (!applied(fresh)) {
                fresh.forEach(event -> {
                    if (!applied(List.of(event))) {
                        becomeJob(event);
                    }
                });
            }
            deliveries.stream().filter(Delivery::again).map(this::event).forEach(this::becomeJob);
            deliveries.forEach(Delivery::acknowledge);
        } catch (RuntimeException away) {
            LOG.warn("Events for {} wait: they can be neither applied nor kept", subscriber.name(), away);
            Thread.sleep(1_000);
            deliveries.forEach(Delivery::giveBack);
        }
    }

    private Event event(Delivery delivery) {
        return wire.event(delivery.body());
    }

    private boolean applied(List<Event> events) {
        try {
            subscriber.database().unscoped(handle -> {
                events.stream().sorted(Comparator.comparingLong(Event::seq)).forEach(event -> apply(handle, event));
                return events.size();
            });
            return true;
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.warn("{} could not apply {} events together", subscriber.name(), events.size(), failed);
            return false;
        }
    }

    private void apply(Handle handle, Event event) {
        Database.scope(handle, event.organisation());
        int first = handle
                .createUpdate("INSERT INTO consumed (subscriber, event_id) VALUES (:name, :id) ON CONFLICT DO NOTHING")
                .bind("name", subscriber.name()).bind("id", event.id()).execute();
        if (first > 0) {
            Trace.under(event.trace(), () -> {
                subscriber.on(event, handle);
                return event;
            });
        }
    }

    private void becomeJob(Event event) {
        subscriber.database().write(event.organisation(), handle -> jobs.enqueue(handle, new NewJob(kind(),
                event.organisation(), event.id().toString(), wire.facts(event), Optional.empty())));
    }

    @Override
    public String kind() {
        return "on." + subscriber.name();
    }

    @Override
    public Database database() {
        return subscriber.database();
    }

    @Override
    public boolean parallel() {
        return true;
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public JobOutcome work(Job job) {
        Event event = wire.event(job.payload());
        database().write(event.organisation(), handle -> {
            apply(handle, event);
            return event;
        });
        return new JobOutcome.Done();
    }
}
