package one.nexus.hub.platform.crypto;

import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.shared.OrganisationId;

import java.util.Optional;

/** Seals with another master key what one has sealed. */
public final class Resealing {

    private final Secrets before;
    private final Secrets after;

    public Resealing(MasterKey before, MasterKey after) {
        this.before = new Secrets(before);
        this.after = new Secrets(after);
    }

    /**
     * The same value under the other key; empty when it is under that key already.
     *
     * @throws SealBroken when it opens with neither key
     */
    public Optional<String> of(OrganisationId organisation, String sealed) {
        if (after.sealed(sealed)) {
            after.open(organisation, sealed);
            return Optional.empty();
        }
        return Optional.of(after.seal(organisation, before.open(organisation, sealed)));
    }
}
