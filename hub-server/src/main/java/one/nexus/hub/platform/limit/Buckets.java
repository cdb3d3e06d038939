package one.nexus.hub.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

import java.time.Duration;
import java.util.Optional;

/** One bucket for each who asks, refilled steadily. A bucket nobody draws from is full long before it is forgotten. */
final class Buckets {

    private static final int MOST = 100_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfterAccess(FORGOTTEN).build();
    private final int perSecond;
    private final int atOnce;

    Buckets(int perSecond, int atOnce) {
        this.perSecond = perSecond;
        this.atOnce = atOnce;
    }

    /** Draws one for {@code key}. Empty when there was one; else how long until there is. */
    Optional<Duration> draw(String key) {
        var probe = buckets.get(key, added -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder().addLimit(Bandwidth.builder().capacity(atOnce)
                .refillGreedy(perSecond, Duration.ofSeconds(1)).build()).build();
    }
}
