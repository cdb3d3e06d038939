package one.nexus.integrations.channel;

import java.util.Arrays;
import java.util.Objects;

/**
 * One way in which a network names a person or a group. One person may own several (a WhatsApp LID and a phone).
 *
 * @param scheme how to read the value
 * @param value  the normalised value, without domain or device: digits for a phone or a LID
 */
public record Address(Scheme scheme, String value) {

    public Address {
        Objects.requireNonNull(scheme, "scheme");
        if (value.isBlank()) {
            throw new IllegalArgumentException("an address needs a value");
        }
    }

    /** A WhatsApp account by its phone number in international digits, as WhatsApp itself writes it. */
    public static Address whatsAppPhone(String digits) {
        return new Address(Scheme.WHATSAPP_PHONE, digits);
    }

    /** A WhatsApp account by its hidden id; never a phone number. */
    public static Address whatsAppLid(String digits) {
        return new Address(Scheme.WHATSAPP_LID, digits);
    }

    /** A WhatsApp group. */
    public static Address whatsAppGroup(String id) {
        return new Address(Scheme.WHATSAPP_GROUP, id);
    }

    /** Reads {@link #toString}. */
    public static Address parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("an address is written scheme:value");
        }
        return new Address(Scheme.of(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** {@code whatsapp-pn:5511940028922}: fit for a unique key. */
    @Override
    public String toString() {
        return scheme.code() + ":" + value;
    }

    /** The kinds of address. */
    public enum Scheme {
        /** International digits of a WhatsApp account. */
        WHATSAPP_PHONE("whatsapp-pn"),
        /** WhatsApp's hidden id of a person: not a phone. */
        WHATSAPP_LID("whatsapp-lid"),
        /** WhatsApp's id of a group. */
        WHATSAPP_GROUP("whatsapp-group");

        private final String code;

        Scheme(String code) {
            this.code = code;
        }

        /** The stable lower-case word used in tables. */
        public String code() {
            return code;
        }

        /** Reads {@link #code}. */
        public static Scheme of(String code) {
            return Arrays.stream(values()).filter(scheme -> scheme.code.equals(code)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such address scheme"));
        }
    }
}
