package one.nexus.hub.platform.schedule;

import io.micronaut.context.annotation.Factory;

import java.time.Clock;
import jakarta.inject.Singleton;

/** The clock everybody injects. */
@Factory
final class SystemClock {

    @Singleton
    MachineClock machine() {
        return new MachineClock(Clock.systemUTC());
    }

    @Singleton
    Clock clock() {
        return new EvenClock(Clock.systemUTC(), System::nanoTime);
    }
}
