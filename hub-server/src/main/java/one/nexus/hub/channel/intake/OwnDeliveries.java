package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.outbox.Trace;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict.Genuine;

import java.util.UUID;
import jakarta.inject.Singleton;

/**
 * The way in for a channel whose provider is the hub itself. It is that of a webhook without the network before it: signed,
 * decoded, committed in a group, kept when it cannot be understood.
 */
@Singleton
public class OwnDeliveries {

    private final Carriers carriers;
    private final Belonging belonging;
    private final Deliveries deliveries;

    OwnDeliveries(Carriers carriers, Belonging belonging, Deliveries deliveries) {
        this.carriers = carriers;
        this.belonging = belonging;
        this.deliveries = deliveries;
    }

    /**
     * Takes a delivery; when this returns true, what is in it is committed.
     *
     * @return false when it was ignored, or kept because it could not be processed
     * @throws DatabaseUnavailable or {@link IntakeUnavailable}, when it is not written down and has to come again
     */
    public boolean take(Connection connection, Webhook webhook) {
        if (!(carriers.of(connection.inbox()).verify(connection.account(), webhook) instanceof Genuine)) {
            throw new IllegalArgumentException("a delivery of our own is not signed for its inbox");
        }
        deliveries.begun();
        try {
            return belonging.take(connection, webhook,
                    Trace.current().orElseGet(() -> UUID.randomUUID().toString())) == Deliveries.Outcome.ACCEPTED;
        } finally {
            deliveries.answered();
        }
    }
}
