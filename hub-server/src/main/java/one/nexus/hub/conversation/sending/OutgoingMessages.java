package one.nexus.hub.conversation.sending;

import one.nexus.hub.channel.Conclusion;
import one.nexus.hub.channel.Departure;
import one.nexus.hub.channel.Outgoing;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.intake.Afterwords;
import one.nexus.hub.conversation.message.Deliveries;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import one.nexus.hub.conversation.message.DeliveryStatus;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.OutboundAction;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import jakarta.inject.Singleton;

/** The messages that wait to be sent, as dispatch takes them up and tells how it went. */
@Singleton
class OutgoingMessages implements Outgoing {

    private final ChatDatabase database;
    private final Departures departures;
    private final Deliveries deliveries;
    private final Afterwords afterwords;
    private final Doings doings;
    private final DeliveryCheck check;
    private final Outbox outbox;

    OutgoingMessages(ChatDatabase database, Departures departures, Deliveries deliveries, Afterwords afterwords,
            Doings doings, DeliveryCheck check, Outbox outbox) {
        this.database = database;
        this.departures = departures;
        this.deliveries = deliveries;
        this.afterwords = afterwords;
        this.doings = doings;
        this.check = check;
        this.outbox = outbox;
    }

    @Override
    public Optional<Departure> claim(OrganisationId organisation, long message, boolean anew) {
        Optional<Departures.Claim> claim = database.write(organisation, handle -> {
            var happenings = new Happenings(organisation, new Actor.System());
            Optional<Departures.Claim> taken = deliveries.lock(handle, message)
                    .filter(Locked::outgoing)
                    .flatMap(locked -> take(handle, happenings, locked, anew));
            happenings.record(handle, outbox);
            return taken;
        });
        // the bytes of a file are read when no transaction is open any more
        return claim.map(taken -> departures.of(organisation, taken));
    }

    private Optional<Departures.Claim> take(Handle handle, Happenings happenings, Locked message, boolean anew) {
        DeliveryStatus status = message.delivery();
        boolean wanted = anew && status.mayBeRetried();
        if (!wanted && !status.underWay()) {
            return Optional.empty();
        }
        if (wanted) {
            departures.anew(handle, message.id());
        }
        Optional<Departures.Claim> claim = departures.claim(handle, message);
        if (claim.isPresent() && (wanted || status == DeliveryStatus.QUEUED)) {
            deliveries.move(handle, happenings, message, DeliveryStatus.SENDING, null, null);
        }
        return claim;
    }

    @Override
    public void reserved(OrganisationId organisation, long message, String bareId) {
        change(organisation, message, (handle, change) -> deliveries.identify(handle, change.message(), bareId, null));
    }

    @Override
    public void addressed(OrganisationId organisation, long message, String chatKey) {
        change(organisation, message, (handle, change) -> handle.createUpdate(
                "UPDATE conversation SET chat_key = :key WHERE id = :id")
                .bind("key", chatKey).bind("id", change.message().conversationId()).execute());
    }

    @Override
    public void concluded(OrganisationId organisation, long message, Conclusion conclusion) {
        change(organisation, message, (handle, change) -> conclude(handle, change, conclusion));
    }

    @Override
    public void performed(OrganisationId organisation, long message, OutboundAction action, Conclusion conclusion) {
        change(organisation, message,
                (handle, change) -> doings.done(handle, change.happenings(), change.message(), action, conclusion));
    }

    /** A locked message and what happens to it. */
    private record Change(Happenings happenings, Locked message) {}

    private void change(OrganisationId organisation, long message, BiConsumer<Handle, Change> what) {
        database.write(organisation, handle -> {
            var happenings = new Happenings(organisation, new Actor.System());
            deliveries.lock(handle, message).ifPresent(locked -> what.accept(handle, new Change(happenings, locked)));
            happenings.record(handle, outbox);
            return true;
        });
    }

    private void conclude(Handle handle, Change change, Conclusion conclusion) {
        switch (conclusion) {
            case Conclusion.Sent sent -> {
                sent(handle, change, sent.ids());
                check.order(handle, change.happenings().organisation(), change.message());
            }
            case Conclusion.SentIdUnknown ignored -> {
                deliveries.receive(handle, change.happenings(), change.message(), Ack.SERVER);
                check.order(handle, change.happenings().organisation(), change.message());
            }
            case Conclusion.Waiting waiting -> unlessSettled(handle, change, DeliveryStatus.QUEUED, waiting.code(), "");
            case Conclusion.Unknown unknown ->
                unlessSettled(handle, change, DeliveryStatus.UNKNOWN, "uncertain", unknown.reason());
            case Conclusion.Failed failed ->
                unlessSettled(handle, change, DeliveryStatus.FAILED, failed.code(), failed.reason());
        }
    }

    /** An echo or a receipt may have come first, and says more than a failed answer. */
    private void unlessSettled(Handle handle, Change change, DeliveryStatus next, String code, String reason) {
        if (!change.message().delivery().underWay()) {
            return;
        }
        deliveries.move(handle, change.happenings(), change.message(), next, code, reason);
        if (next != DeliveryStatus.UNKNOWN) {
            departures.release(handle, change.message().id());
        }
    }

    private void sent(Handle handle, Change change, List<MessageId> ids) {
        Locked message = change.message();
        for (MessageId id : ids.stream().limit(1).toList()) {
            if (!deliveries.identify(handle, message, id.bare(), id.full())) {
                departures.takeOver(handle, change.happenings(), message, id);
            }
            afterwords.adopt(handle, change.happenings(), message.inboxId(), id.bare());
        }
        deliveries.lock(handle, message.id())
                .ifPresent(now -> deliveries.receive(handle, change.happenings(), now, Ack.SERVER));
    }
}
