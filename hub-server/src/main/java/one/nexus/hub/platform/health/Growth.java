package one.nexus.hub.platform.health;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** How much a number that only grows has grown of late, for whoever asks again and again. */
final class Growth {

    private static final Duration OF_LATE = Duration.ofMinutes(1);

    private final DoubleSupplier number;
    private final LongSupplier nanos;
    private final Deque<Seen> seen = new ArrayDeque<>();

    /** @param nanos a clock that never goes back */
    Growth(DoubleSupplier number, LongSupplier nanos) {
        this.number = number;
        this.nanos = nanos;
    }

    private record Seen(long at, double number) {}

    /** Since it was last looked at before this minute, or first looked at. */
    synchronized double ofLate() {
        var now = new Seen(nanos.getAsLong(), number.getAsDouble());
        seen.addLast(now);
        long limit = now.at - OF_LATE.toNanos();
        while (seen.stream().skip(1).findFirst().filter(next -> next.at - limit <= 0).isPresent()) {
            seen.removeFirst();
        }
        return now.number - seen.getFirst().number;
    }
}
