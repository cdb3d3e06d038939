package one.nexus.hub.channel.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;

/** The pace of one inbox: what it sent lately decides when it may send again. Used by one lane, so by one thread at a time. */
final class Pace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RandomGenerator random;
    private final Deque<Instant> lastMinute = new ArrayDeque<>();
    private Instant free = Instant.MIN;
    private Instant freeForNewContact = Instant.MIN;

    Pace(RandomGenerator random) {
        this.random = random;
    }

    /** How long the next message has to wait, zero when it may go now. */
    synchronized Duration wait(Pacing rule, boolean firstContact, Instant now) {
        while (!lastMinute.isEmpty() && !lastMinute.getFirst().plus(MINUTE).isAfter(now)) {
            lastMinute.removeFirst();
        }
        Instant next = free;
        if (lastMinute.size() >= rule.perMinute()) {
            next = later(next, lastMinute.getFirst().plus(MINUTE));
        }
        if (firstContact) {
            next = later(next, freeForNewContact);
        }
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    /** Notes that a message went out. */
    synchronized void sent(Pacing rule, boolean firstContact, Instant now) {
        lastMinute.addLast(now);
        long jitter = rule.jitter().toMillis();
        free = now.plus(rule.gap()).plusMillis(jitter == 0 ? 0 : random.nextLong(jitter + 1));
        if (firstContact) {
            freeForNewContact = now.plus(rule.newContactGap());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
