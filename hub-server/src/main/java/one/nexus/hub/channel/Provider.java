package one.nexus.hub.channel;

import java.util.Locale;

/** Through what an inbox is connected. */
public enum Provider {
    /** A WAHA server, given by its address. */
    WAHA,
    /** The simulated WAHA inside the hub, with a simulated customer. */
    PRACTICE;

    /** The stable lower-case word of tables and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #code}. */
    public static Provider of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
