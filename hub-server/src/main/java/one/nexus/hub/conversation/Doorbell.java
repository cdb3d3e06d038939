package one.nexus.hub.conversation;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.time.Instant;

/**
 * Hears that somebody wrote, in the transaction that writes it down. It must be quick: what is to be done about it is a job
 * that it writes beside the message.
 */
public interface Doorbell {

    /** Somebody wrote. What comes late, from a group, or from the own account's phone does not ring. */
    void rang(Handle handle, Ring ring);

    /**
     * One message of one person.
     *
     * @param message its id in the thread
     * @param begins  whether it is the first word, or the first after everything was done
     * @param at      when it arrived
     */
    record Ring(OrganisationId organisation, InboxId inbox, long conversation, long message, boolean begins,
            Instant at) {}
}
