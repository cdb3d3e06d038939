package one.nexus.hub.platform.health;

import one.nexus.hub.shared.OrganisationId;

import java.time.Instant;
import java.util.Optional;

/** Something of one organisation that its administrator looks after. Every bean of this type is asked for the page of health. */
public interface OrganisationVital {

    /** What it is called in answers. */
    String name();

    /** How it is when there is something to do about it. */
    Wellness atWorst();

    /** Counts what is not as it should be. */
    Trouble trouble(OrganisationId organisation);

    /**
     * What is not as it should be.
     *
     * @param count 0 when all is well
     * @param since since when there has been some of it, as far as it is known
     */
    record Trouble(long count, Optional<Instant> since) {}
}
