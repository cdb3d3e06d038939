package one.nexus.hub.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.platform.crypto.Signatures;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.team.SignedIn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Singleton;

/**
 * One-use tickets to the socket (OWASP ASVS 4.4.3, 4.4.4): a page asks for one with its session, so that no cookie alone and
 * no long-lived token in an address opens a socket. Signed, so that any node takes what another gave.
 */
@Singleton
class Tickets {

    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final String PURPOSE = "live ticket";
    private static final int PARTS = 4;
    private static final String SESSION = "session ";
    private static final String TOKEN = "token ";

    private final Signatures signatures;
    private final Clock clock;
    private final Cache<String, Boolean> used = Caffeine.newBuilder().expireAfterWrite(LIFE.multipliedBy(2)).build();

    Tickets(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Whom a ticket was given to; what they may do is asked when it is shown. */
    record Holder(OrganisationId organisation, SignedIn.Credential credential) {}

    String give(Holder holder) {
        return signatures.sign(PURPOSE, String.join("|", UUID.randomUUID().toString(),
                Long.toString(clock.instant().plus(LIFE).toEpochMilli()), holder.organisation().toString(),
                written(holder.credential())));
    }

    /** Who was given {@code ticket}, once and in time. */
    Optional<Holder> redeem(String ticket) {
        return signatures.open(PURPOSE, ticket)
                .map(payload -> payload.split("\\|", -1))
                .filter(parts -> parts.length == PARTS)
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(parts[1]))))
                .filter(parts -> used.asMap().putIfAbsent(parts[0], true) == null)
                .map(parts -> new Holder(new OrganisationId(Long.parseLong(parts[2])), credential(parts[3])));
    }

    private static String written(SignedIn.Credential credential) {
        return switch (credential) {
            case SignedIn.Session session -> SESSION + session.id();
            case SignedIn.ApiToken token -> TOKEN + token.id();
        };
    }

    private static SignedIn.Credential credential(String written) {
        return written.startsWith(TOKEN)
                ? new SignedIn.ApiToken(Long.parseLong(written.substring(TOKEN.length())))
                : new SignedIn.Session(Long.parseLong(written.substring(SESSION.length())));
    }
}
