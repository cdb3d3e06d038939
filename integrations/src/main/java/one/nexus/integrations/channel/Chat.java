package one.nexus.integrations.channel;

import java.util.List;
import java.util.Optional;

/**
 * The place where a message was written.
 *
 * @param key       the provider's own normalised key, to be handed back when sending
 * @param kind      two people or many, or what is said about one thing
 * @param addresses every address of the other side that the event proves to belong together: for a person the one of
 *                  the key first; for a group the group's own; for a thread or comments their own, then those of who is written with
 */
public record Chat(String key, Kind kind, List<Address> addresses) {

    public Chat {
        addresses = List.copyOf(addresses);
    }

    /** The other side's address of one kind, when this event knew it. */
    public Optional<Address> address(Address.Scheme scheme) {
        return addresses.stream().filter(address -> address.scheme().equals(scheme)).findFirst();
    }

    /** Two people, a group, one of several threads of letters with the same people, or what is said in public below a post. */
    public enum Kind {
        PERSON, GROUP, THREAD, COMMENTS;

        /** Whether one person may have several of these: each is known by its own address, the first. */
        public boolean isOneOfSeveral() {
            return this == THREAD || this == COMMENTS;
        }
    }
}
