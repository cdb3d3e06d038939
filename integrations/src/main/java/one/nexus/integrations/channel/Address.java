package one.nexus.integrations.channel;

import java.util.Objects;
import java.util.regex.Pattern;

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

    /**
     * A kind of address. Those of one network alone are made in its own folder.
     *
     * @param code the stable lower-case word used in tables
     */
    public record Scheme(String code) {

        // before the schemes, which are made with it
        private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{1,30}");

        /** International digits of a WhatsApp account. */
        public static final Scheme WHATSAPP_PHONE = new Scheme("whatsapp-pn");
        /** WhatsApp's hidden id of a person: not a phone. */
        public static final Scheme WHATSAPP_LID = new Scheme("whatsapp-lid");
        /** WhatsApp's id of a group. */
        public static final Scheme WHATSAPP_GROUP = new Scheme("whatsapp-group");

        public Scheme {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("a scheme is a short lower-case word");
            }
        }

        /** Reads {@link #code}. */
        public static Scheme of(String code) {
            return new Scheme(code);
        }
    }
}
