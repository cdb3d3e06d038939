package one.nexus.hub.channel.problem;

import one.nexus.hub.channel.intake.KeptCount;
import one.nexus.hub.platform.health.OrganisationVital;
import one.nexus.hub.platform.health.Wellness;
import one.nexus.hub.shared.OrganisationId;

import jakarta.inject.Singleton;

/** Deliveries that were kept because nobody could read them: somebody's words may be among them. */
@Singleton
final class NotUnderstood implements OrganisationVital {

    private final KeptCount kept;

    NotUnderstood(KeptCount kept) {
        this.kept = kept;
    }

    @Override
    public String name() {
        return "kept";
    }

    @Override
    public Wellness atWorst() {
        return Wellness.WARNING;
    }

    @Override
    public Trouble trouble(OrganisationId organisation) {
        return new Trouble(kept.open(organisation), kept.oldest(organisation));
    }
}
