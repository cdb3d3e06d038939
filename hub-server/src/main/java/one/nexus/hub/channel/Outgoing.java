package one.nexus.hub.channel;

import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.OutboundAction;

import java.util.Optional;

/**
 * The messages that wait to be sent, as dispatch sees them. Implemented by the feature that owns messages; each method is
 * a transaction of its own.
 */
public interface Outgoing {

    /**
     * Takes a message up for sending and marks it {@code sending}. The same message is handed out again when an earlier
     * try did not conclude ({@link Departure#attempted}).
     *
     * @param anew whether this is the first try of its order. An order to send a message that has failed, or of which
     *     nobody knows, is somebody's wish to try again; its waiting time begins anew
     * @return empty when nothing is left to do: sent, matched by its echo, withdrawn, or a person has to decide
     */
    Optional<Departure> claim(OrganisationId organisation, long message, boolean anew);

    /** Stores the id reserved for the message, before it is sent; echo and receipts match by it. */
    void reserved(OrganisationId organisation, long message, String bareId);

    /** Stores the chat key by which the network itself knows the person of this message's conversation. */
    void addressed(OrganisationId organisation, long message, String chatKey);

    /** Writes down how the try ended. */
    void concluded(OrganisationId organisation, long message, Conclusion conclusion);

    /**
     * Tells how an action on a message ended, for actions that were ordered through {@code Dispatch.action}.
     *
     * @param message the message acted on, as the order named it
     */
    void performed(OrganisationId organisation, long message, OutboundAction action, Conclusion conclusion);
}
