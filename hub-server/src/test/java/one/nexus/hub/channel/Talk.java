package one.nexus.hub.channel;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jakarta.inject.Singleton;

/**
 * The upper side of the channel's two ports for tests of the channel alone: arrivals are kept as they came, departures are
 * prepared by the test.
 */
@Singleton
@Replaces(Intake.class)
@Requires(property = "test.talk")
class Talk implements Intake {

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final AtomicReference<Consumer<Arrival>> before = new AtomicReference<>(arrival -> {
    });

    @Override
    public void accept(Arrival arrival) {
        before.get().accept(arrival);
        arrivals.add(arrival);
    }

    /** Does this with every arrival before it is taken. */
    void before(Consumer<Arrival> step) {
        before.set(step);
    }

    List<Arrival> arrivals(InboxId inbox) {
        return arrivals.stream().filter(arrival -> arrival.inbox().equals(inbox)).toList();
    }

    List<InboundMessage> messages(InboxId inbox) {
        return arrivals(inbox).stream().flatMap(arrival -> arrival.events().stream())
                .flatMap(event -> event instanceof InboundEvent.MessageReceived received
                        ? List.of(received.message()).stream()
                        : List.<InboundMessage>of().stream())
                .toList();
    }

    /** Departures by message, and what became of them. */
    @Singleton
    @Replaces(Outgoing.class)
    @Requires(property = "test.talk")
    static class Leaving implements Outgoing {

        final Map<Long, Departure> ready = new ConcurrentHashMap<>();
        final Map<Long, String> reserved = new ConcurrentHashMap<>();
        final Map<Long, List<Conclusion>> conclusions = new ConcurrentHashMap<>();

        @Override
        public Optional<Departure> claim(OrganisationId organisation, long message, boolean anew) {
            boolean concluded = conclusions(message).stream().anyMatch(Conclusion.Sent.class::isInstance);
            return concluded
                    ? Optional.empty()
                    : Optional.ofNullable(ready.get(message)).map(one -> again(message, one));
        }

        private Departure again(long message, Departure first) {
            var content = first.message();
            boolean tried = conclusions(message).stream().anyMatch(Conclusion.Unknown.class::isInstance);
            return new Departure(new OutboundMessage(content.chatKey(), content.content(),
                    content.replyTo(), Optional.ofNullable(reserved.get(message))), first.chatConfirmed(),
                    first.firstContact(), tried, first.queuedAt(), first.unseen());
        }

        List<Conclusion> conclusions(long message) {
            return conclusions.getOrDefault(message, List.of());
        }

        @Override
        public void reserved(OrganisationId organisation, long message, String bareId) {
            reserved.put(message, bareId);
        }

        @Override
        public void addressed(OrganisationId organisation, long message, String chatKey) {
            reserved.put(-message, chatKey);
        }

        @Override
        public void concluded(OrganisationId organisation, long message, Conclusion conclusion) {
            conclusions.computeIfAbsent(message, id -> new CopyOnWriteArrayList<>()).add(conclusion);
        }

        @Override
        public void performed(OrganisationId organisation, long message, OutboundAction action, Conclusion conclusion) {
            concluded(organisation, message, conclusion);
        }
    }
}
