package one.nexus.hub.platform.web;

import java.time.Duration;

/** Asked too often: 429 with the seconds to wait. */
public final class TooMany extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait until the next request is taken */
    public TooMany(Duration wait) {
        super("too-many");
        this.wait = wait;
    }

    /** The whole seconds to wait, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
