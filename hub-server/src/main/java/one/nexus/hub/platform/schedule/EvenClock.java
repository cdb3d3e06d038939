package one.nexus.hub.platform.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * The clock of the machine without its steps back. When that one is set back, this one goes on at half the speed until it has
 * been caught up: what was written later stays later, and whoever waits for a moment does not wait for the whole step. A step
 * forward is followed at once.
 */
final class EvenClock extends Clock {

    private static final int SLOWLY = 2;

    private final Clock machine;
    private final LongSupplier nanos;
    private Instant last = Instant.MIN;
    private long lastNanos;

    /** @param nanos nanoseconds that go on evenly, as {@link System#nanoTime()} */
    EvenClock(Clock machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = machine.instant();
        long moment = nanos.getAsLong();
        if (now.isBefore(last)) {
            last = last.plusNanos((moment - lastNanos) / SLOWLY);
        } else {
            last = now;
        }
        lastNanos = moment;
        return last;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new EvenClock(machine.withZone(zone), nanos);
    }
}
