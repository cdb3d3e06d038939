package one.nexus.integrations.channel;

/** The state of the connection between the provider and the network. */
public enum SessionState {
    STOPPED, STARTING,
    /** Somebody must scan the QR code or type the pairing code. */
    SCAN_QR_CODE,
    /** The network asks for a passkey that only its own web page can give. */
    PASSKEY_REQUIRED,
    /** The network asks to confirm the passkey's code on the phone. */
    PASSKEY_CONFIRMATION_REQUIRED, WORKING,
    /** Needs a restart or a new QR code. */
    FAILED,
    /** A word this version does not know. */
    UNKNOWN;

    /** Whether messages can be sent. */
    public boolean canSend() {
        return this == WORKING;
    }
}
