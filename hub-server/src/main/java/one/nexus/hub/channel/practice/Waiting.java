package one.nexus.hub.channel.practice;

import java.time.Duration;

/** Pauses of somebody who thinks and types. */
final class Waiting {

    private Waiting() {}

    /** Waits; false when the hub is going down. */
    static boolean slept(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
