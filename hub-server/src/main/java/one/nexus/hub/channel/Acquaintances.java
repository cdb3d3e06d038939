package one.nexus.hub.channel;

import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Address;

import java.util.List;

/** Who wants to know that addresses of an inbox belong to one person. Implemented by the feature that knows people. */
public interface Acquaintances {

    /**
     * The network itself says that these addresses are one person's.
     *
     * @param chatKey the chat in which the person was met
     * @param addresses at least one
     * @param name the name by which the phone or the person themselves go; empty when unknown
     */
    void proven(OrganisationId organisation, InboxId inbox, String chatKey, List<Address> addresses, String name);
}
