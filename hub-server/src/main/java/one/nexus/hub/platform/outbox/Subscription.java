package one.nexus.hub.platform.outbox;

import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.queue.Delivery;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One subscriber's side of the events: what comes together is applied in one transaction. An event that fails, or that was
 * handed out before and never acknowledged, becomes a job of its own and is counted, retried and given up as any job.
 */
final class Subscription implements Runnable, JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    /** Deliveries applied in one transaction; each carries up to {@value EventWire#MOST} events. */
    private static final int TOGETHER = 4;

    private static final String FIRST = """
        INSERT INTO consumed (subscriber, event_id)
        SELECT :name, e FROM unnest(CAST(:ids AS uuid[])) AS e ON CONFLICT DO NOTHING
        RETURNING event_id
        """;

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
            List<Event> fresh = deliveries.stream().filter(delivery -> !delivery.again()).flatMap(this::events)
                    .toList();
            if (!fresh.isEmpty() && !applied(fresh)) {
                fresh.forEach(event -> {
                    if (!applied(List.of(event))) {
                        becomeJob(event);
                    }
                });
            }
            deliveries.stream().filter(Delivery::again).flatMap(this::events).forEach(this::becomeJob);
            deliveries.forEach(Delivery::acknowledge);
        } catch (RuntimeException away) {
            LOG.warn("Events for {} wait: they can be neither applied nor kept", subscriber.name(), away);
            Thread.sleep(1_000);
            deliveries.forEach(Delivery::giveBack);
        }
    }

    private Stream<Event> events(Delivery delivery) {
        return wire.events(delivery.body()).stream();
    }

    private boolean applied(List<Event> events) {
        try {
            Map<OrganisationId, List<Event>> byOrganisation = events.stream()
                    .sorted(Comparator.comparingLong(Event::seq))
                    .collect(Collectors.groupingBy(Event::organisation, LinkedHashMap::new, Collectors.toList()));
            subscriber.database().unscoped(handle -> {
                byOrganisation.forEach((organisation, theirs) -> apply(handle, organisation, theirs));
                return events.size();
            });
            return true;
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.warn("{} could not apply {} events together", subscriber.name(), events.size(), failed);
            return false;
        }
    }

    private void apply(Handle handle, OrganisationId organisation, List<Event> events) {
        Database.scope(handle, organisation);
        Set<UUID> first = handle.createQuery(FIRST).bind("name", subscriber.name())
                .bindArray("ids", UUID.class, events.stream().map(Event::id).distinct().toList())
                .mapTo(UUID.class).set();
        List<Event> fresh = events.stream().filter(event -> first.remove(event.id())).toList();
        if (!fresh.isEmpty()) {
            subscriber.onAll(fresh, handle);
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
            apply(handle, event.organisation(), List.of(event));
            return event;
        });
        return new JobOutcome.Done();
    }
}
