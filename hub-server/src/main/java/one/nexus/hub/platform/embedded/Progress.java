package one.nexus.hub.platform.embedded;

import java.time.Duration;

/** Told what has become ready while the hub starts. */
@FunctionalInterface
public interface Progress {

    /**
     * @param part what is ready, in words for a person
     * @param taken how long it took
     */
    void ready(String part, Duration taken);
}
