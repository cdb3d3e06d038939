package one.nexus.hub.channel;

import java.util.Locale;

/** What an administrator should put right at the provider; nothing is lost by it. */
public enum Warning {
    /** Deliveries come that the hub did not order: a global webhook is configured at the WAHA, too. */
    FOREIGN_WEBHOOK,
    /** Both {@code message} and {@code message.any} are delivered: every customer message comes twice. */
    DOUBLE_EVENTS,
    /** The key of the account is good for a few more days, and could not be renewed. */
    KEY_LAPSES;

    /** The stable lower-case word of tables and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Warning of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
