package one.nexus.hub.contact;

import one.nexus.integrations.channel.Address;

import java.util.List;

/**
 * What a network tells of a person.
 *
 * @param addresses at least one; all of them are proved to belong to the same person
 * @param name what the network calls the person, or empty
 */
public record Identity(List<Address> addresses, String name) {

    public Identity {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("an identity needs an address");
        }
    }
}
