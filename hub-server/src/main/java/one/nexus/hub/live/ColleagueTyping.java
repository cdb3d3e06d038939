package one.nexus.hub.live;

import one.nexus.hub.shared.OrganisationId;

/** Is told, on one node, that somebody of the team is writing in a conversation; must be quick and must not throw. */
public interface ColleagueTyping {

    /**
     * @param name what colleague is called
     * @param on whether they began or stopped
     */
    void typing(OrganisationId organisation, long conversation, String name, boolean on);
}
