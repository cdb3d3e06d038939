package one.nexus.hub.team.signin;

import java.time.Duration;

/** Too many attempts in too short a time: 429 with {@code Retry-After}. */
class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too-many");
        this.wait = wait;
    }

    /** Whole seconds until the next attempt is taken, at least one. */
    long seconds() {
        return Math.max(1, wait.toSeconds() + 1);
    }
}
