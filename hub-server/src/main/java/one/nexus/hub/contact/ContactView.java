package one.nexus.hub.contact;

import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.List;

/**
 * A person as the team sees one.
 *
 * @param phones as they are dialled
 * @param addresses how networks name the person
 * @param since when the person was first heard of
 */
@Serdeable
record ContactView(long id, String name, List<String> phones, List<AddressView> addresses, Instant createdAt,
        Instant since) {

    /** An address as a network writes it. */
    @Serdeable
    record AddressView(String scheme, String value) {}
}
