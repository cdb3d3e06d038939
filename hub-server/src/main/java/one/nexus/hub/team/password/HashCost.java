package one.nexus.hub.team.password;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

/**
 * What a new hash costs whoever makes it and whoever guesses. A stored hash names its own, so that it can be raised.
 *
 * @param memory in KiB
 */
record HashCost(int memory, int passes, int lanes) {

    /** The first recommendation of the OWASP password storage cheat sheet for 19 MiB. */
    static final HashCost RECOMMENDED = new HashCost(19 * 1024, 2, 1);

    /** Fixed: no setting makes it less. */
    @Factory
    static final class Recommended {

        @Singleton
        HashCost cost() {
            return RECOMMENDED;
        }
    }
}
