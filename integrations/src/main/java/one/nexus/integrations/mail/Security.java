package one.nexus.integrations.mail;

import java.util.Arrays;
import java.util.Locale;

/** How a connection to a mail server is kept from being read along. */
enum Security {
    /** Encrypted from the first byte. */
    TLS,
    /** Encrypted before anything is said that matters; without that, nothing is said (RFC 8314, 4.1). */
    STARTTLS,
    /** Not at all: only inside a private network that the operator allowed. */
    NONE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] codes() {
        return Arrays.stream(values()).map(Security::code).toArray(String[]::new);
    }

    static Security of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
