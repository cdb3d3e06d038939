package one.nexus.hub.channel;

import one.nexus.integrations.channel.SessionState;

import java.util.Locale;

/** How the connection of an inbox is shown. */
public enum InboxState {
    /** On its way up, or reconnecting for longer than a connection normally flaps. */
    CONNECTING,
    /** Waits for somebody to scan the code or to confirm on the phone. */
    SCAN_QR,
    /** Messages come and go. */
    WORKING,
    /** Stopped on the provider's side. */
    DISCONNECTED,
    /** Needs a restart or a new code. */
    FAILED,
    /** The provider's server does not answer, or refuses the key. */
    UNREACHABLE;

    /** The stable lower-case word of tables and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The inverse of {@link #code}. */
    public static InboxState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static InboxState of(SessionState reported) {
        return switch (reported) {
            case STARTING, UNKNOWN -> CONNECTING;
            case SCAN_QR_CODE, PASSKEY_REQUIRED, PASSKEY_CONFIRMATION_REQUIRED -> SCAN_QR;
            case WORKING -> WORKING;
            case STOPPED -> DISCONNECTED;
            case FAILED -> FAILED;
        };
    }
}
