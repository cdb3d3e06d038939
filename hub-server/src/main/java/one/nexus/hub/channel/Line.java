package one.nexus.hub.channel;

import one.nexus.integrations.channel.SessionState;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the connection of an inbox stands, and the rule by which reports of the provider change it. Connections flap: a
 * working one that reports STARTING or STOPPED is shown as working for two more minutes; a code to scan or a failure is
 * shown at once.
 *
 * @param state what is shown
 * @param since since when it is shown
 * @param detail a stable code that says more, or empty: {@code passkey-required}, {@code wrong-key}, {@code not-found} …
 * @param reportedAt the provider's time of the last report: reports arrive in any order, older ones have no effect
 * @param lost what a connection shown as working really is
 */
public record Line(InboxState state, Instant since, String detail, Instant reportedAt, Optional<Lost> lost) {

    /** How long a connection may be out of WORKING before anybody is told. */
    static final Duration FLAPPING = Duration.ofMinutes(2);

    /**
     * A connection that is shown as working and is not.
     *
     * @param state what will be shown if it does not come back
     */
    public record Lost(InboxState state, Instant at) {}

    /** A connection that was just asked for. */
    public static Line started(Instant now) {
        return new Line(InboxState.CONNECTING, now, "", Instant.EPOCH, Optional.empty());
    }

    /** Whether the provider takes messages at the moment, as far as it said. */
    public boolean canSend() {
        return state == InboxState.WORKING && lost.isEmpty();
    }

    /** Whether the network waits for somebody who compares the code of a passkey. */
    public boolean waitsForPasskey() {
        return detail.equals(detailOf(SessionState.PASSKEY_CONFIRMATION_REQUIRED));
    }

    /** After the provider reported {@code reported} at {@code at}. */
    public Line reported(SessionState reported, Instant at) {
        if (at.isBefore(reportedAt)) {
            return this;
        }
        return shown(InboxState.of(reported), detailOf(reported), at);
    }

    /**
     * After the provider was asked at {@code now} and answered. The answer counts as it is; it says nothing about which
     * reports are old, because their times are by the provider's clock.
     */
    public Line answered(SessionState state, Instant now) {
        return shown(InboxState.of(state), detailOf(state), now).reportedAt(reportedAt);
    }

    /** After the provider's server could not be asked; {@code why} is a stable code. */
    public Line unreachable(String why, Instant now) {
        return shown(InboxState.UNREACHABLE, why, now).reportedAt(reportedAt);
    }

    /** After time has passed: a connection that did not come back is shown as what it is. */
    public Line settled(Instant now) {
        return lost.filter(gone -> !gone.at().plus(FLAPPING).isAfter(now))
                .map(gone -> new Line(gone.state(), gone.at(), detail, reportedAt, Optional.empty()))
                .orElse(this);
    }

    private Line shown(InboxState next, String why, Instant at) {
        if (state == InboxState.WORKING && flaps(next)) {
            Instant gone = lost.map(Lost::at).orElse(at);
            return new Line(state, since, why, at, Optional.of(new Lost(next, gone)));
        }
        return new Line(next, next == state ? since : at, why, at, Optional.empty());
    }

    private Line reportedAt(Instant unchanged) {
        return new Line(state, since, detail, unchanged, lost);
    }

    private static boolean flaps(InboxState next) {
        return switch (next) {
            case CONNECTING, DISCONNECTED, UNREACHABLE -> true;
            case SCAN_QR, WORKING, FAILED -> false;
        };
    }

    private static String detailOf(SessionState reported) {
        return switch (reported) {
            case PASSKEY_REQUIRED -> "passkey-required";
            case PASSKEY_CONFIRMATION_REQUIRED -> "passkey-confirmation-required";
            case STOPPED, STARTING, SCAN_QR_CODE, WORKING, FAILED, UNKNOWN -> "";
        };
    }
}
