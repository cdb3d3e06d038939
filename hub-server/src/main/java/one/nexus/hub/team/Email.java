package one.nexus.hub.team;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as people sign in with it.
 *
 * @param value without blanks around it, in lower case
 */
public record Email(String value) {

    /** The most characters of an address (RFC 5321 4.5.3.1.3, without the angle brackets). */
    public static final int LONGEST = 254;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@\\p{Cntrl}]+@(localhost|[^\\s@.]+(\\.[^\\s@.]+)+)");

    /** Reads what somebody typed; empty when it cannot be an address. */
    public static Optional<Email> parse(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST && ADDRESS.matcher(plain).matches()
                ? Optional.of(new Email(plain))
                : Optional.empty();
    }

    /** The part before the @. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }
}
