package one.nexus.hub.proof;

import io.netty.buffer.ByteBuf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** How many messages each socket of an audience was shown. Greetings and the like are shorter than any message. */
final class Counted implements Audience.Look {

    private static final int SHORTEST = 300;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final int[] bySocket;
    private final AtomicLong total = new AtomicLong();
    private final AtomicReference<byte[]> sample = new AtomicReference<>(new byte[0]);
    private volatile long last;

    Counted(int sockets) {
        bySocket = new int[sockets];
    }

    @Override
    public void at(int socket, ByteBuf content) {
        if (content.readableBytes() < SHORTEST) {
            return;
        }
        if (sample.get().length == 0) {
            sample.set(content.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        }
        bySocket[socket]++;
        last = System.nanoTime();
        total.incrementAndGet();
    }

    /** One of the messages that were shown. */
    byte[] sample() {
        return sample.get();
    }

    /** Begins to count from nothing. */
    void begin() {
        Arrays.fill(bySocket, 0);
        total.set(0);
    }

    /** Waits until {@code each} were shown to each socket, or nothing more comes. @return when the last one was */
    long await(int each) {
        long wanted = (long) each * bySocket.length;
        long progress = System.nanoTime();
        long before = -1;
        while (total.get() < wanted && System.nanoTime() - progress < QUIET_NANOS) {
            if (total.get() != before) {
                before = total.get();
                progress = System.nanoTime();
            }
            LockSupport.parkNanos(100_000);
        }
        return last;
    }

    /** Sockets that were shown another number than {@code each}. */
    long wrong(int each) {
        return Arrays.stream(bySocket).filter(count -> count != each).count();
    }
}
