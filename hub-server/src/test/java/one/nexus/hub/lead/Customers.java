package one.nexus.hub.lead;

import one.nexus.hub.contact.Contacts;
import one.nexus.hub.contact.Identity;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.Subscriber;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Address;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/** Customers who write: hands the events of the chat database to the subscribers as the queue does. */
@Singleton
class Customers {

    private static final AtomicLong NEXT = new AtomicLong(1000);

    private final CoreDatabase core;
    private final Contacts contacts;
    private final List<Subscriber> subscribers;

    Customers(CoreDatabase core, Contacts contacts, List<Subscriber> subscribers) {
        this.core = core;
        this.contacts = contacts;
        this.subscribers = subscribers;
    }

    /** A person with one conversation. */
    record Customer(OrganisationId organisation, long contact, long conversation) {}

    Customer known(OrganisationId organisation, String name) {
        long number = NEXT.incrementAndGet();
        var contact = contacts.identify(organisation, identity(name, number));
        return new Customer(organisation, contact.id().value(), number);
    }

    /** The customer writes, and a lead follows. */
    Customer writes(Customer customer) {
        message(customer, "message.received", Map.of());
        return customer;
    }

    void message(Customer customer, String type, Map<String, Object> differing) {
        happens(customer.organisation(), type, facts(customer, differing));
    }

    private static Map<String, Object> facts(Customer customer, Map<String, Object> differing) {
        Map<String, Object> data = new HashMap<>(
                Map.of("conversation", customer.conversation(), "message", NEXT.incrementAndGet(), "inbox",
                        1L, "contact", customer.contact(), "kind", "person", "backlog", false));
        data.putAll(differing);
        return data;
    }

    /** Something happens, and every subscriber that wants to know is told. */
    void happens(OrganisationId organisation, String type, Map<String, Object> data) {
        happen(organisation, type, List.of(data));
    }

    /** Customers of one organisation write, and the messages come together. */
    void writeTogether(Customer... customers) {
        happen(customers[0].organisation(), "message.received",
                Stream.of(customers).map(customer -> facts(customer, Map.of())).toList());
    }

    private void happen(OrganisationId organisation, String type, List<Map<String, Object>> data) {
        List<Event> events = data.stream().map(facts -> new Event("chat", NEXT.incrementAndGet(), UUID.randomUUID(),
                organisation, type, Instant.now(), new Actor.System(), facts, Optional.empty())).toList();
        subscribers.stream()
                .filter(subscriber -> subscriber.name().startsWith("lead-") && subscriber.types().contains(type))
                .forEach(subscriber -> core.write(organisation, handle -> {
                    subscriber.onAll(events, handle);
                    return events;
                }));
    }

    private static Identity identity(String name, long number) {
        return new Identity(List.of(Address.whatsAppPhone("55859" + (80_000_000 + number))), name);
    }
}
