package one.nexus.hub.team.signin;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.team.Foundation;
import one.nexus.hub.team.Founding;
import one.nexus.hub.team.OpaqueToken;
import one.nexus.hub.team.password.Passwords;

import java.time.Clock;
import java.time.Duration;
import jakarta.inject.Singleton;

/** The first organisation of an installation: founded by whoever holds the one-time link that the first start prints. */
@Singleton
class SetUp {

    private static final Duration VALID = Duration.ofDays(7);

    private final CoreDatabase core;
    private final Founding founding;
    private final Passwords passwords;
    private final Clock clock;

    SetUp(CoreDatabase core, Founding founding, Passwords passwords, Clock clock) {
        this.core = core;
        this.founding = founding;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether an organisation other than the demonstration exists. */
    boolean isDone() {
        return core.unscoped(handle -> handle.createQuery("SELECT team_founded()").mapTo(Boolean.class).one());
    }

    /** A new token for the link, good for a week. Former ones stay good, so that each node may print one. */
    OpaqueToken offer() {
        OpaqueToken token = OpaqueToken.random();
        return core.unscoped(handle -> {
            handle.createQuery("SELECT team_offer_setup(:hash, :now, :expires)::text")
                    .bind("hash", token.hash())
                    .bind("now", clock.instant())
                    .bind("expires", clock.instant().plus(VALID))
                    .mapTo(String.class)
                    .findOne();
            return token;
        });
    }

    /** Whether a token can still be used. */
    boolean isOffered(OpaqueToken token) {
        return core.unscoped(handle -> handle.createQuery("SELECT team_setup_offered(:hash, :now)")
                .bind("hash", token.hash())
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    /** Founds the organisation and uses the token up. @throws NotFound when the token is not good any more */
    Founding.Founded take(OpaqueToken token, Foundation foundation) {
        if (!isOffered(token)) {
            throw new NotFound("set-up");
        }
        String hash = passwords.hash(foundation.administrator().password());
        return core.unscoped(handle -> {
            boolean taken = handle.createQuery("SELECT team_take_setup(:hash, :now)")
                    .bind("hash", token.hash())
                    .bind("now", clock.instant())
                    .mapTo(Boolean.class)
                    .one();
            if (!taken) {
                throw new NotFound("set-up");
            }
            return founding.found(handle, foundation, hash);
        });
    }
}
