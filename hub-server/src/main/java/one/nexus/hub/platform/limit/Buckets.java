package one.nexus.hub.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

import java.time.Duration;
import java.util.Optional;

/** One bucket for each who asks, refilled steadily. A bucket nobody draws from is full long before it is forgotten. */
public final class Buckets {

    private static final int MOST = 100_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfterAccess(FORGOTTEN).build();
    private final int refilled;
    private final Duration period;
    private final int atOnce;

    Buckets(int perSecond, int atOnce) {
        this(perSecond, Duration.ofSeconds(1), atOnce);
    }

    /**
     * @param refilled how many more there are after each {@code period}
     * @param period at most as long as it takes until an unused bucket is forgotten
     * @param atOnce how many there are after a pause
     */
    public Buckets(int refilled, Duration period, int atOnce) {
        this.refilled = refilled;
        this.period = period;
        this.atOnce = atOnce;
    }

    /** Draws one for {@code key}. Empty when there was one; else how long until there is. */
    public Optional<Duration> draw(String key) {
        var probe = buckets.get(key, added -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder().addLimit(Bandwidth.builder().capacity(atOnce)
                .refillGreedy(refilled, period).build()).build();
    }
}
