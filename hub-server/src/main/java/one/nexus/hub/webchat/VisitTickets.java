package one.nexus.hub.webchat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.platform.crypto.Signatures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Singleton;

/** One-use tickets to the visitor's socket: what a visit shows to be let in never stands in an address. */
@Singleton
class VisitTickets {

    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final String PURPOSE = "visit ticket";
    private static final String SEPARATOR = "|";
    private static final int PARTS = 3;

    private final Signatures signatures;
    private final Clock clock;
    private final Cache<String, Boolean> used = Caffeine.newBuilder().expireAfterWrite(LIFE.multipliedBy(2)).build();

    VisitTickets(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    String give(Visitor visitor) {
        return signatures.sign(PURPOSE, String.join(SEPARATOR, UUID.randomUUID().toString(),
                Long.toString(clock.instant().plus(LIFE).toEpochMilli()), Long.toString(visitor.visit().id())));
    }

    /** The visit that was given {@code ticket}, once and in time. */
    Optional<Long> redeem(String ticket) {
        return signatures.open(PURPOSE, ticket)
                .map(payload -> payload.split("\\" + SEPARATOR, -1))
                .filter(parts -> parts.length == PARTS)
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(parts[1]))))
                .filter(parts -> used.asMap().putIfAbsent(parts[0], true) == null)
                .map(parts -> Long.valueOf(parts[2]));
    }
}
