package one.nexus.hub.proof;

import io.netty.buffer.ByteBuf;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/** What one screen has been shown, and when. */
final class Seen implements Audience.Look {

    private static final int MOST = 4_000_000;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Posts posts;
    private final AtomicLongArray at = new AtomicLongArray(MOST);
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger reloads = new AtomicInteger();

    Seen(Posts posts) {
        this.posts = posts;
    }

    @Override
    public void at(int socket, ByteBuf content) {
        long now = System.nanoTime();
        String frame = content.toString(StandardCharsets.UTF_8);
        if (frame.contains("\"reload\"")) {
            reloads.incrementAndGet();
        } else if (frame.contains("\"message.received\"")) {
            int number = posts.numberIn(frame);
            if (number >= 0 && !at.compareAndSet(number, 0, now)) {
                doubled.incrementAndGet();
            }
        }
    }

    /** Waits until everything of {@code batch} was shown, or nothing more comes. @return how many were not */
    int missing(Posts.Batch batch) {
        long progress = System.nanoTime();
        int before = -1;
        while (true) {
            int missing = 0;
            for (int number = batch.first(); number < batch.first() + batch.messages(); number++) {
                missing += at.get(number) == 0 ? 1 : 0;
            }
            if (missing == 0 || System.nanoTime() - progress > QUIET_NANOS) {
                return missing;
            }
            if (missing != before) {
                before = missing;
                progress = System.nanoTime();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** When the last of {@code batch} was shown. */
    long last(Posts.Batch batch) {
        long last = 0;
        for (int number = batch.first(); number < batch.first() + batch.messages(); number++) {
            long seen = at.get(number);
            last = seen != 0 && (last == 0 || seen - last > 0) ? seen : last;
        }
        return last;
    }

    /** From when each of {@code batch} was due until it was shown; only for one without repeats. */
    Sample after(Posts.Batch batch, Senders.Times times) {
        long[] nanos = new long[batch.messages()];
        for (int number = 0; number < nanos.length; number++) {
            nanos[number] = at.get(batch.first() + number) - times.sent()[number];
        }
        return new Sample(nanos);
    }

    /** What makes a measurement void, or empty. */
    String faults() {
        String told = doubled.get() == 0 ? "" : doubled.get() + " doubled on the socket";
        return reloads.get() == 0 ? told : told + " the screen was told to reload";
    }
}
