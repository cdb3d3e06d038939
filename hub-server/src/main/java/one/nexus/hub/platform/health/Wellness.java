package one.nexus.hub.platform.health;

import java.util.Locale;

/** How something is, worst last. */
public enum Wellness {
    /** Nothing to do. */
    GOOD,
    /** It works, and will not for long. */
    WARNING,
    /** Somebody has to act. */
    BAD;

    /** The stable word of answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
