package one.nexus.integrations.channel;

import java.util.List;
import java.util.Optional;

/**
 * A visiting card that somebody sent.
 *
 * @param name         the name on it, or empty
 * @param organisation the firm on it
 * @param phones       the numbers on it, at most {@value #MAX_PHONES}
 * @param emails       the e-mail addresses on it, at most {@value #MAX_PHONES}
 */
public record ContactCard(String name, Optional<String> organisation, List<Phone> phones, List<String> emails) {

    /** A card with more numbers than this is an attack or a directory. */
    public static final int MAX_PHONES = 50;

    public ContactCard {
        phones = phones.stream().limit(MAX_PHONES).toList();
        emails = emails.stream().limit(MAX_PHONES).toList();
    }

    /**
     * A number on the card.
     *
     * @param number  as written
     * @param account the account of the network that has this number, when the card says so
     */
    public record Phone(String number, Optional<Address> account) {}
}
