package one.nexus.hub.team.signin;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.team.OpaqueToken;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Slows down those who guess. An attempt is counted before it is made, in the database that all nodes share, so that
 * neither many at once nor many nodes win one; a success forgets the person's own count.
 */
@Singleton
public class Throttle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final CoreDatabase core;
    private final Clock clock;

    Throttle(CoreDatabase core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    /** Something whose attempts are counted together; kept as a hash, so that the table names nobody. */
    private record Key(String text, ThrottleRule rule) {

        byte[] hash() {
            return new OpaqueToken(text).hash();
        }
    }

    /** Counts one attempt to sign in. @throws TooManyAttempts when it comes too early */
    public void attempt(String email, String address) {
        count(List.of(person(email, address), new Key("address " + address, ThrottleRule.ADDRESS),
                new Key("email " + email, ThrottleRule.EMAIL)));
    }

    /** Counts one use of a route that anybody may call and that costs a hash. @throws TooManyAttempts as above */
    void attempt(String address) {
        count(List.of(new Key("open " + address, ThrottleRule.ADDRESS)));
    }

    /** The person has signed in: earlier errors are forgiven. */
    public void succeeded(String email, String address) {
        core.unscoped(handle -> handle.createQuery("SELECT team_forget_attempts(:key, :before)::text")
                .bind("key", person(email, address).hash())
                .bind("before", clock.instant().minus(Duration.ofDays(1)))
                .mapTo(String.class)
                .findOne());
    }

    private static Key person(String email, String address) {
        return new Key("person " + email + " " + address, ThrottleRule.PERSON);
    }

    private void count(List<Key> keys) {
        Optional<Instant> blocked = core.unscoped(handle -> {
            Instant now = clock.instant();
            return keys.stream().map(key -> count(handle, key, now)).flatMap(Optional::stream).findFirst();
        });
        blocked.ifPresent(until -> {
            throw new TooManyAttempts(Duration.between(clock.instant(), until));
        });
    }

    /** Counts one attempt of a key. @return until when it must wait, if it must */
    private static Optional<Instant> count(Handle handle, Key key, Instant now) {
        Optional<Integer> attempts = handle.createQuery("SELECT team_count_attempt(:key, :now, :forget)")
                .bind("key", key.hash())
                .bind("now", now)
                .bind("forget", now.minus(FORGOTTEN_AFTER))
                .mapTo(Integer.class)
                .findOne();
        if (attempts.isEmpty()) {
            return handle.createQuery("SELECT team_throttled(:key)").bind("key", key.hash()).mapTo(Instant.class)
                    .findOne();
        }
        Duration wait = key.rule().waitAfter(attempts.get());
        if (wait.isPositive()) {
            handle.createQuery("SELECT team_throttle(:key, :until)::text")
                    .bind("key", key.hash())
                    .bind("until", now.plus(wait))
                    .mapTo(String.class)
                    .findOne();
        }
        return Optional.empty();
    }
}
