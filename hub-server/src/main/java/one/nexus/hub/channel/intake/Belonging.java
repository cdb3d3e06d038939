package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.channel.Provider;
import one.nexus.hub.channel.intake.Deliveries.Outcome;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict.Genuine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Whose a delivery is. An application at a provider has one address for all accounts that are connected to it, so one
 * delivery may speak of several inboxes of the organisation, also of another network of the same provider. Another inbox
 * gets its part only if the delivery is signed for it too.
 */
@Singleton
final class Belonging {

    private static final Logger LOG = LoggerFactory.getLogger(Belonging.class);

    private final Carriers carriers;
    private final Connections connections;
    private final Inboxes inboxes;
    private final Deliveries deliveries;
    private final Noticing noticing;

    Belonging(Carriers carriers, Connections connections, Inboxes inboxes, Deliveries deliveries, Noticing noticing) {
        this.carriers = carriers;
        this.connections = connections;
        this.inboxes = inboxes;
        this.deliveries = deliveries;
        this.noticing = noticing;
    }

    /** Takes a genuine delivery, part by part; what weighs most of what became of them is told. */
    Outcome take(Connection addressed, Webhook webhook, String trace) {
        return of(addressed, webhook).stream().map(part -> taken(part, webhook, trace)).min(Comparator.naturalOrder())
                .orElse(Outcome.IGNORED);
    }

    private Outcome taken(Part part, Webhook webhook, String trace) {
        Outcome outcome = deliveries.take(part.connection(), webhook, part.events(), false, trace);
        noticing.delivered(part.connection(), webhook, part.events());
        LOG.debug("a delivery of {} events to inbox {}: {}", part.events().size(), part.connection().id(), outcome);
        return outcome;
    }

    /** What of a delivery is said of one inbox. */
    private record Part(Connection connection, List<InboundEvent> events) {}

    /**
     * The parts of a delivery that came to the address of an inbox; what belongs to nobody is that inbox's, and ignored.
     */
    private List<Part> of(Connection addressed, Webhook webhook) {
        if (addressed.inbox().provider().isWaha()) {
            return List.of(new Part(addressed, carriers.of(addressed.inbox()).decode(webhook)));
        }
        Read read = read(addressed.inbox().provider(), webhook);
        Map<String, Optional<Connection>> accounts = new HashMap<>();
        Map<Connection, List<InboundEvent>> parts = new LinkedHashMap<>();
        for (InboundEvent event : read.events()) {
            String account = event.envelope().session();
            Optional<Connection> owner = account.isEmpty()
                    ? Optional.of(addressed)
                    : accounts.computeIfAbsent(account, id -> owner(addressed, read.provider(), id, webhook));
            parts.computeIfAbsent(owner.orElse(addressed), known -> new ArrayList<>())
                    .add(owner.isPresent() ? event : new Ignored(event.envelope(), Reason.OTHER_ACCOUNT));
        }
        return parts.entrySet().stream().map(part -> new Part(part.getKey(), List.copyOf(part.getValue()))).toList();
    }

    /** What a delivery says, and to which kind of channel. */
    private record Read(Provider provider, List<InboundEvent> events) {

        boolean isForeign() {
            return events.stream()
                    .allMatch(event -> event instanceof Ignored nothing && nothing.reason() == Reason.OTHER_ACCOUNT);
        }
    }

    private Read read(Provider provider, Webhook webhook) {
        List<Provider> kinds = carriers.sharing(provider);
        Read first = read(webhook, kinds.getFirst());
        return kinds.stream().skip(1).filter(kind -> first.isForeign()).map(kind -> read(webhook, kind))
                .filter(other -> !other.isForeign()).findFirst().orElse(first);
    }

    private Read read(Webhook webhook, Provider kind) {
        return new Read(kind, carriers.of(kind).decode(webhook));
    }

    private Optional<Connection> owner(Connection addressed, Provider provider, String account, Webhook webhook) {
        boolean own = addressed.inbox().provider().equals(provider)
                && (addressed.inbox().session().equals(account) || addressed.inbox().session().isEmpty());
        if (own) {
            return Optional.of(addressed);
        }
        return inboxes.ofAccount(addressed.organisation(), provider, account)
                .map(inbox -> connections.of(addressed.organisation(), inbox.id()))
                .filter(other -> carriers.of(provider).verify(other.account(), webhook) instanceof Genuine);
    }
}
