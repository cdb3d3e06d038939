package one.nexus.hub.platform.schedule;

import java.time.Clock;
import java.time.Instant;

/** What the clock of the machine says, steps and all: for whoever judges that clock. The time is told by {@link Clock}. */
public final class MachineClock {

    private final Clock clock;

    MachineClock(Clock clock) {
        this.clock = clock;
    }

    /** What it says at this moment. */
    public Instant says() {
        return clock.instant();
    }
}
