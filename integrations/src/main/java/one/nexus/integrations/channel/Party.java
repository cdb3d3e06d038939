package one.nexus.integrations.channel;

import java.util.List;
import java.util.Optional;

/**
 * Who wrote or did something.
 *
 * @param addresses all addresses of this person that the event carries; may be empty when the provider told nothing
 * @param name      the name the person chose (push name); not verified by anybody
 */
public record Party(List<Address> addresses, Optional<String> name) {

    public Party {
        addresses = List.copyOf(addresses);
    }

    /** Somebody of whom nothing is known. */
    public static Party unknown() {
        return new Party(List.of(), Optional.empty());
    }
}
