package one.nexus.hub;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import jakarta.inject.Singleton;

/** The clock of a hub whose test moves it forward, wanted by {@code test.later}. */
@Singleton
@Replaces(Clock.class)
@Requires(property = "test.later")
public final class Later extends Clock {

    private volatile Duration moved = Duration.ZERO;

    /** So much time passes at once. */
    public synchronized void by(Duration time) {
        moved = moved.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(moved);
    }
}
