package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the packaged hub from outside, on its embedded servers with fsync on: how long from a signed webhook to the
 * socket of a screen, how long a webhook waits for its answer, how many a second it takes. {@code mvn -Pbench} runs it, prints a
 * table and writes {@code target/bench.json}. Generator, hub and database share the machine; only ratios travel.
 */
final class Bench {

    private static final int WARM_UP = 2_000;
    private static final int STEADY = 1_500;
    private static final long STEADY_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int ACKNOWLEDGED = 500;
    private static final int FLOOD_ROUNDS = 3;
    private static final int FLOOD = 6_000;
    private static final int SENDERS = 32;
    private static final int CUSTOMERS = 500;

    private final PrintStream out;
    private final Webhooks webhooks;
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final Map<String, Long> seenAfter = new ConcurrentHashMap<>();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger serial = new AtomicInteger();
    private final ObjectNode report = new ObjectMapper().createObjectNode();

    private Bench(PrintStream out, Webhooks webhooks) {
        this.out = out;
        this.webhooks = webhooks;
    }

    public static void main(String[] arguments) throws Exception {
        try (FakeWaha waha = new FakeWaha(); HubProcess hub = HubProcess.start()) {
            HubClient ana = new HubClient(hub.address());
            ana.setUp(hub.setUpToken());
            ana.connect(waha);
            Bench bench = new Bench(console(), new Webhooks(waha.hook(), ana.http()));
            try (LiveClient screen = LiveClient.open(ana, bench::seen)) {
                Thread keepAlive = Thread.ofVirtual().start(() -> keepAlive(screen));
                bench.run();
                keepAlive.interrupt();
            }
        }
    }

    private static PrintStream console() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true);
    }

    private static void keepAlive(LiveClient screen) {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
            screen.ping();
        }
    }

    private void run() throws Exception {
        flood(WARM_UP);
        steady();
        acknowledgement();
        for (int round = 1; round <= FLOOD_ROUNDS; round++) {
            throughput(round);
        }
        report.put("doubledOnTheSocket", doubled.get());
        Path file = Path.of("target/bench.json");
        Files.writeString(file, report.toPrettyString());
        out.println("written: " + file);
    }

    /** A fixed arrival rate, measured from the moment each webhook was due: free of coordinated omission. */
    private void steady() throws Exception {
        AtomicLong due = new AtomicLong(System.nanoTime());
        String[] ids = new String[STEADY];
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < STEADY; number++) {
                long at = due.addAndGet(STEADY_GAP_NANOS);
                LockSupport.parkNanos(at - System.nanoTime());
                String id = nextId();
                ids[number] = id;
                sentAt.put(id, at);
                senders.submit(() -> {
                    deliver(id);
                    return id;
                });
            }
        }
        Sample sample = seen(ids);
        print("webhook to socket at 100/s", sample);
    }

    private void acknowledgement() throws Exception {
        long[] nanos = new long[ACKNOWLEDGED];
        for (int number = 0; number < ACKNOWLEDGED; number++) {
            long from = System.nanoTime();
            deliver(nextId());
            nanos[number] = System.nanoTime() - from;
        }
        print("acknowledgement, one sender", new Sample(nanos));
    }

    private void throughput(int round) throws Exception {
        long from = System.nanoTime();
        String[] ids = flood(FLOOD);
        double accepted = FLOOD / ((System.nanoTime() - from) / 1e9);
        Sample shown = seen(ids);
        double shownRate = FLOOD / ((System.nanoTime() - from) / 1e9);
        out.printf("%-34s %8.0f/s answered, %8.0f/s on the socket, %d lost%n", "flood " + round + ", 32 senders",
                accepted,
                shownRate, FLOOD - shown.size());
        report.withArray("flood").addObject().put("answeredPerSecond", accepted).put("shownPerSecond", shownRate)
                .put("lost", FLOOD - shown.size());
    }

    private String[] flood(int count) throws InterruptedException {
        String[] ids = new String[count];
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int sender = 0; sender < SENDERS; sender++) {
                senders.submit(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        ids[number] = nextId();
                        sentAt.put(ids[number], System.nanoTime());
                        deliver(ids[number]);
                    }
                    return null;
                });
            }
        }
        return ids;
    }

    private String nextId() {
        return "3EB0BENCH%011d".formatted(serial.incrementAndGet());
    }

    private void deliver(String id) throws IOException, InterruptedException {
        byte[] body = webhooks.text(id.hashCode() % CUSTOMERS + CUSTOMERS, id, id, Instant.now());
        int status = webhooks.deliver(body);
        if (status != 200) {
            throw new IOException("a webhook was answered " + status);
        }
    }

    private void seen(JsonNode frame) {
        long now = System.nanoTime();
        if (!frame.path("event").asText().equals("message.received")) {
            return;
        }
        String id = frame.path("body").path("message").path("text").asText();
        Long from = sentAt.get(id);
        if (from != null && seenAfter.putIfAbsent(id, now - from) != null) {
            doubled.incrementAndGet();
        }
    }

    /** Waits until the screen has shown all of {@code ids}, or nothing new came for ten seconds. */
    private Sample seen(String[] ids) {
        long progress = System.nanoTime();
        int before = -1;
        while (System.nanoTime() - progress < TimeUnit.SECONDS.toNanos(10)) {
            int shown = 0;
            for (String id : ids) {
                shown += seenAfter.containsKey(id) ? 1 : 0;
            }
            if (shown == ids.length) {
                break;
            }
            if (shown != before) {
                before = shown;
                progress = System.nanoTime();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return new Sample(
                java.util.Arrays.stream(ids).filter(seenAfter::containsKey).mapToLong(seenAfter::get).toArray());
    }

    private void print(String what, Sample sample) {
        out.printf("%-34s %s%n", what, sample);
        report.putObject(what).put("n", sample.size()).put("p50ms", sample.percentile(.5))
                .put("p95ms", sample.percentile(.95))
                .put("p99ms", sample.percentile(.99));
    }
}
