package one.nexus.hub.channel;

import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Singleton;

/** How many deliveries have come and are not answered yet: who commits in groups waits a moment for those still being read. */
@Singleton
public class UnderWay {

    private final AtomicInteger deliveries = new AtomicInteger();

    /** A delivery has come. */
    public void begun() {
        deliveries.incrementAndGet();
    }

    /** One of them is answered. */
    public void over() {
        deliveries.decrementAndGet();
    }

    /** How many there are now. */
    public int now() {
        return deliveries.get();
    }
}
