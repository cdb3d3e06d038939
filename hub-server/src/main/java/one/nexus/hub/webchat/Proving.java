package one.nexus.hub.webchat;

import one.nexus.hub.channel.Acquaintances;
import one.nexus.hub.conversation.message.Correspondence;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.web.Conflict;

import java.util.Objects;
import jakarta.inject.Singleton;

/** A visitor is proved to be a user of the site: what they wrote before, here and elsewhere, is one conversation from then on. */
@Singleton
class Proving {

    private final Visits visits;
    private final Acquaintances acquaintances;
    private final Correspondence correspondence;
    private final ChatDatabase chat;

    Proving(Visits visits, Acquaintances acquaintances, Correspondence correspondence, ChatDatabase chat) {
        this.visits = visits;
        this.acquaintances = acquaintances;
        this.correspondence = correspondence;
        this.chat = chat;
    }

    /** @throws Conflict {@code another-user} when the visit is another user's: nobody is made one with somebody else */
    void proved(Visitor visitor, NewVisit.Answers answers) {
        String before = visitor.visit().siteUser();
        if (before != null && !Objects.equals(before, answers.user())) {
            throw new Conflict("another-user");
        }
        Visit visit = visits.proved(visitor.visit(), answers);
        boolean talked = chat.read(visit.orgId(), handle -> correspondence.conversation(handle, visit.inboxId(),
                visitor.visit().addresses())).isPresent();
        if (before == null && talked) {
            acquaintances.proven(visit.orgId(), visit.inboxId(), visit.chatKey(), visit.addresses(), visit.name());
        }
    }
}
