package one.nexus.integrations.channel;

import java.time.Instant;
import java.util.List;

/**
 * What surrounds every event.
 *
 * @param eventId   the provider's id of this event, or empty; not an identity of the message in it
 * @param eventName the provider's word for the event, or empty when it could not be read
 * @param session   the provider's name of the connected account, or empty
 * @param at        when the provider built the event, in milliseconds; the time of receipt when it said nothing
 * @param own       the addresses of the inbox's own account, as far as the event tells them
 */
public record Envelope(String eventId, String eventName, String session, Instant at, List<Address> own) {

    public Envelope {
        own = List.copyOf(own);
    }

    /** The envelope of a delivery that could not be read at all. */
    public static Envelope unreadable(Instant receivedAt) {
        return new Envelope("", "", "", receivedAt, List.of());
    }
}
