package one.nexus.integrations.channel;

/**
 * How far a sent message came. Receipts arrive in any order and more than once, so a status only ever moves forward.
 */
public enum Ack {
    /** The network refused it after all. */
    ERROR,
    /** Waiting in the provider. */
    PENDING,
    /** The network has it: sent. */
    SERVER,
    /** It is on the other person's device: delivered. */
    DEVICE,
    /** Read. */
    READ,
    /** A voice note was listened to. */
    PLAYED;

    /**
     * The status after another receipt: the higher of the two; an error counts only while nothing says that the message
     * was delivered, and a later receipt of delivery outweighs an earlier error.
     */
    public Ack then(Ack next) {
        if (next == ERROR) {
            return compareTo(SERVER) <= 0 ? ERROR : this;
        }
        if (this == ERROR) {
            return next.compareTo(DEVICE) >= 0 ? next : ERROR;
        }
        return compareTo(next) >= 0 ? this : next;
    }
}
