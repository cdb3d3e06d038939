package one.nexus.hub.team.signin;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.schedule.Recurring;
import one.nexus.hub.team.Sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.inject.Singleton;

/** Deletes what signs nobody in any more: sessions that have ended, set-up links, counted attempts. */
@Singleton
class ExpiredSignIns implements Recurring {

    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(1);

    private final CoreDatabase core;
    private final Clock clock;

    ExpiredSignIns(CoreDatabase core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expired-sign-ins-are-forgotten";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        core.unscoped(handle -> handle.createQuery("SELECT team_forget_expired(:now, :seenAfter, :attemptsAfter)")
                .bind("now", now).bind("seenAfter", now.minus(Sessions.IDLE))
                .bind("attemptsAfter", now.minus(ATTEMPTS_KEPT)).mapTo(Long.class).one());
    }
}
