package one.nexus.hub.channel.problem;

import one.nexus.hub.platform.health.OrganisationVital;
import one.nexus.hub.platform.health.Wellness;
import one.nexus.hub.platform.queue.DeadLetters;
import one.nexus.hub.shared.OrganisationId;

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
    public Wellness atWorst() {
        return Wellness.WARNING;
    }

    @Override
    public Trouble trouble(OrganisationId organisation) {
        return new Trouble(letters.count(organisation), letters.oldest(organisation));
    }
}
