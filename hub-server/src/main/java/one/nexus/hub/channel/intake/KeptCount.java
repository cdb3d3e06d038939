package one.nexus.hub.channel.intake;

import one.nexus.hub.shared.OrganisationId;

import java.time.Instant;
import java.util.Optional;
import jakarta.inject.Singleton;

/** How many deliveries are kept and not settled. */
@Singleton
public class KeptCount {

    private final KeptEvents kept;

    KeptCount(KeptEvents kept) {
        this.kept = kept;
    }

    /** Of an organisation. */
    public long open(OrganisationId organisation) {
        return kept.open(organisation);
    }

    /** When the one that has waited longest came. */
    public Optional<Instant> oldest(OrganisationId organisation) {
        return kept.oldest(organisation);
    }
}
