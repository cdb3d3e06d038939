package one.nexus.hub.contact;

import java.util.Optional;

/**
 * The person behind an address.
 *
 * @param name what the team or the network calls the person; empty when nobody told
 * @param phone the phone number as it is dialled, {@code +5585991234567}, when one is known
 */
public record ContactRef(ContactId id, String name, Optional<String> phone) {}
