package one.nexus.hub.conversation.message;

import one.nexus.integrations.channel.Ack;

import java.util.Locale;

/**
 * How far an outgoing message came. Receipts arrive in any order and more than once, so it only moves forward; a failure
 * counts only while nothing says that the message reached the other side.
 */
public enum DeliveryStatus {
    /** Written, waits for its turn. */
    QUEUED,
    /** Taken up for sending. */
    SENDING,
    /** It may or may not have been sent; an echo, a receipt or a person settles it. */
    UNKNOWN,
    /** It was not sent; the failure says why. */
    FAILED,
    /** The network has it. */
    SENT,
    /** It is on the other person's device. */
    DELIVERED,
    /** Read. */
    READ,
    /** A voice note was listened to. */
    PLAYED;

    /** The stable lower-case word used in tables and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code}. */
    public static DeliveryStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The status after a receipt. */
    public DeliveryStatus after(Ack ack) {
        return switch (ack) {
            case ERROR -> compareTo(DELIVERED) < 0 ? FAILED : this;
            case PENDING -> this;
            case SERVER -> this == FAILED ? FAILED : furthest(SENT);
            case DEVICE -> furthest(DELIVERED);
            case READ -> furthest(READ);
            case PLAYED -> furthest(PLAYED);
        };
    }

    /**
     * Whether it is still open how the send ended: a try may begin or go on by finding out, and an echo may be this
     * message's.
     */
    public boolean underWay() {
        return this == QUEUED || this == SENDING || this == UNKNOWN;
    }

    /** Whether a person may order another try. */
    public boolean mayBeRetried() {
        return this == FAILED || this == UNKNOWN;
    }

    private DeliveryStatus furthest(DeliveryStatus reached) {
        return compareTo(reached) >= 0 ? this : reached;
    }
}
