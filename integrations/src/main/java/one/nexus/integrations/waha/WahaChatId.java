package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Address;

import java.util.Arrays;
import java.util.Optional;

/**
 * A WhatsApp chat id in the form WAHA uses outside: {@code 5585…@c.us}, {@code 2012…@lid}, {@code 1203…@g.us}. The engines'
 * own {@code @s.whatsapp.net} becomes {@code @c.us}, and the device of {@code 5585…:27@…} is dropped (WAHA docs, "Chat ID").
 */
record WahaChatId(String user, Kind kind) {

    private static final int LONGEST = 100;

    enum Kind {
        PHONE("c.us"), LID("lid"), GROUP("g.us"), BROADCAST("broadcast"), CHANNEL("newsletter");

        private final String domain;

        Kind(String domain) {
            this.domain = domain;
        }

        private static Optional<Kind> of(String domain) {
            return switch (domain) {
                case "c.us", "s.whatsapp.net" -> Optional.of(PHONE);
                case "lid", "hosted.lid" -> Optional.of(LID);
                case "g.us" -> Optional.of(GROUP);
                case "broadcast" -> Optional.of(BROADCAST);
                case "newsletter" -> Optional.of(CHANNEL);
                default -> Optional.empty();
            };
        }
    }

    static Optional<WahaChatId> parse(String text) {
        int at = text.indexOf('@');
        if (at <= 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        String name = text.substring(0, at);
        int device = name.indexOf(':');
        String user = device < 0 ? name : name.substring(0, device);
        return Kind.of(text.substring(at + 1)).filter(kind -> isPlausible(user, kind))
                .map(kind -> new WahaChatId(user, kind));
    }

    static WahaChatId of(Address address) {
        return Arrays.stream(Kind.values()).map(kind -> new WahaChatId(address.value(), kind))
                .filter(chat -> chat.address().equals(Optional.of(address))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no address of WhatsApp"));
    }

    private static boolean isPlausible(String user, Kind kind) {
        return switch (kind) {
            case PHONE, LID -> !user.isEmpty() && user.chars().allMatch(c -> c >= '0' && c <= '9');
            case GROUP -> !user.isEmpty() && user.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
            case BROADCAST, CHANNEL -> true;
        };
    }

    /** The normalised whole, to be handed back to WAHA. */
    String key() {
        return user + "@" + kind.domain;
    }

    boolean isPerson() {
        return kind == Kind.PHONE || kind == Kind.LID;
    }

    boolean isGroup() {
        return kind == Kind.GROUP;
    }

    /** Status updates, broadcast lists and channels hold no conversation. */
    boolean isNoConversation() {
        return kind == Kind.BROADCAST || kind == Kind.CHANNEL;
    }

    /** The address of the person or group; a LID is never a phone. */
    Optional<Address> address() {
        return switch (kind) {
            case PHONE -> Optional.of(Address.whatsAppPhone(user));
            case LID -> Optional.of(Address.whatsAppLid(user));
            case GROUP -> Optional.of(Address.whatsAppGroup(user));
            case BROADCAST, CHANNEL -> Optional.empty();
        };
    }
}
