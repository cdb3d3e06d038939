package one.nexus.hub.channel.problem;

import one.nexus.hub.platform.health.OrganisationVital;
import one.nexus.hub.platform.queue.DeadLetter;
import one.nexus.hub.platform.queue.DeadLetters;
import one.nexus.hub.shared.OrganisationId;

import java.util.Optional;
import jakarta.inject.Singleton;

/** Dead letters are to be looked at by an administrator. */
@Singleton
final class GivenUpWork implements OrganisationVital {

    private final DeadLetters letters;

    GivenUpWork(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return "dead-letters";
    }

    @Override
    public Trouble trouble(OrganisationId organisation) {
        long count = letters.count(organisation);
        return new Trouble(count, count == 0
                ? Optional.empty()
                : letters.list(organisation, Optional.empty(), 1).stream().map(DeadLetter::at).findFirst());
    }
}
