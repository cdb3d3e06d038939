package one.nexus.integrations.channel;

/** Whether a delivery really comes from the connected provider. */
public sealed interface WebhookVerdict {

    /** The signature is the one of these bytes under this connection's key. */
    record Genuine() implements WebhookVerdict {}

    /**
     * Answer 401 and store nothing.
     *
     * @param reason for the administrator's counters; holds no part of the delivery
     */
    record Refused(Reason reason) implements WebhookVerdict {}

    /** Why a delivery was refused. */
    enum Reason {
        NO_SIGNATURE, UNKNOWN_ALGORITHM, WRONG_SIGNATURE, NO_KEY_CONFIGURED
    }
}
