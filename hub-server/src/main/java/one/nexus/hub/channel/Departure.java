package one.nexus.hub.channel;

import one.nexus.integrations.channel.OutboundMessage;

import java.time.Instant;
import java.util.List;

/**
 * A message taken up for sending.
 *
 * @param message what to send, with the id reserved for it by an earlier try
 * @param chatConfirmed whether the chat key was seen from the network itself; otherwise it was made of a phone number and
 *     is asked for before the send
 * @param firstContact whether this person has never written to the inbox: such sends are paced more slowly
 * @param attempted whether an earlier try went out and nobody knows how it ended
 * @param queuedAt when the message was written; a message that waited too long is given up
 * @param unseen the whole provider ids of the customer's messages not yet marked as read on the network, newest last
 */
public record Departure(OutboundMessage message, boolean chatConfirmed, boolean firstContact, boolean attempted,
        Instant queuedAt, List<String> unseen) {

    public Departure {
        unseen = List.copyOf(unseen);
    }
}
