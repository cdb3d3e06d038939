package one.nexus.hub;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Locale;

/** The few lines a person at the terminal reads while the hub starts; {@code logback.xml} prints them bare. */
final class Notices {

    private static final Logger STEPS = LoggerFactory.getLogger("start");
    private static final Logger FAULTS = LoggerFactory.getLogger("start.fault");

    private Notices() {}

    static void say(String line) {
        STEPS.info("{}", line);
    }

    static void ready(String part, Duration taken) {
        STEPS.info("  {} {} s", String.format(Locale.ROOT, "%-36s", part), seconds(taken));
    }

    static void fault(String sentence) {
        FAULTS.error("{}", sentence);
    }

    static String seconds(Duration taken) {
        return String.format(Locale.ROOT, "%.1f", taken.toMillis() / 1000.0);
    }
}
