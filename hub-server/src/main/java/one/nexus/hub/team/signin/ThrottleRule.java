package one.nexus.hub.team.signin;

import java.time.Duration;

/**
 * How long a key (somebody at an address, an address) must wait after how many attempts: some are free, then the wait
 * doubles with each.
 *
 * @param free attempts without a wait
 * @param first the wait after the first attempt that is not free
 * @param longest the wait never grows beyond this
 */
record ThrottleRule(int free, Duration first, Duration longest) {

    /** One person at one address: a few typing errors, then growing waits. */
    static final ThrottleRule PERSON = new ThrottleRule(5, Duration.ofSeconds(15), Duration.ofMinutes(15));

    /** One address for any e-mail: an office behind one address signs in freely, a spray does not. */
    static final ThrottleRule ADDRESS = new ThrottleRule(100, Duration.ofSeconds(5), Duration.ofMinutes(5));

    /** One e-mail from anywhere: slows a botnet down without ever locking the owner out for long. */
    static final ThrottleRule EMAIL = new ThrottleRule(200, Duration.ofSeconds(5), Duration.ofSeconds(60));

    private static final int MOST_DOUBLINGS = 20;

    /** The wait after the {@code attempt}-th attempt, counted from 1; zero while they are free. */
    Duration waitAfter(int attempt) {
        if (attempt < free) {
            return Duration.ZERO;
        }
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - free, MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
