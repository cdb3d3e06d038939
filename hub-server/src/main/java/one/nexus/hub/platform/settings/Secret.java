package one.nexus.hub.platform.settings;

/**
 * A value that must not be seen: it prints as three dots.
 *
 * @param reveal the value itself, for the one place that needs it
 */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "…";
    }
}
