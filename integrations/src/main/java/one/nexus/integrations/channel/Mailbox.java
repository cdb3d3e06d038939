package one.nexus.integrations.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody's address for letters, and how they call themselves.
 *
 * @param address in lower case: {@code ana@example.com}
 * @param name    not verified by anybody; empty when none was told
 */
public record Mailbox(String address, String name) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;:\"\\p{Cntrl}]{1,64}@[^\\s@<>,;:\"\\p{Cntrl}]+");

    public Mailbox {
        if (!SHAPE.matcher(address).matches()) {
            throw new IllegalArgumentException("that is no address");
        }
    }

    /** Reads an address; empty when it is none. */
    public static Optional<Mailbox> of(String address, String name) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST && SHAPE.matcher(plain).matches()
                ? Optional.of(new Mailbox(plain, name.strip()))
                : Optional.empty();
    }

    /** What follows the {@code @}. */
    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** The name, or the address where there is none. */
    public String called() {
        return name.isEmpty() ? address : name;
    }
}
