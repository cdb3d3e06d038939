package one.nexus.hub.proof;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Customers who write, each message delivered as WAHA does: whatever is not answered 2xx is sent again after a pause that
 * doubles each time. The pauses are a tenth of those the hub asks WAHA for, so that a test need not last for minutes.
 */
final class Traffic implements AutoCloseable {

    /** The status of a delivery that got no answer. */
    static final int NO_ANSWER = 0;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 32;

    private final Webhooks webhooks;
    private final Ledger ledger;
    private final int customers;
    /** Each message is a millisecond younger than the one before and none is of the future, so that their order is theirs. */
    private final Instant first = Instant.now().minus(Duration.ofMinutes(5));
    private final Map<String, Long> moments = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Semaphore connections = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile String tail = "";

    /** @param customers how many write, in turn */
    Traffic(Webhooks webhooks, Ledger ledger, int customers) {
        this.webhooks = webhooks;
        this.ledger = ledger;
        this.customers = customers;
    }

    /**
     * How a delivery ended.
     *
     * @param at the moment of {@link System#nanoTime()}
     * @param status of the answer, or {@link #NO_ANSWER}
     */
    record Answer(long at, int status, Duration after) {}

    /** A message on its way. */
    private record Letter(String id, int customer, byte[] body) {}

    /**
     * Begins to deliver {@code count} messages, {@code perSecond} of them a second and more only when retried.
     *
     * @return done when all of them are acknowledged
     */
    CompletableFuture<Void> begin(int count, int perSecond) {
        begun.addAndGet(count);
        CompletableFuture<?>[] letters = new CompletableFuture<?>[count];
        CompletableFuture<Void> all = new CompletableFuture<>();
        threads.execute(() -> {
            long from = System.nanoTime();
            long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
            for (int number = 0; number < count; number++) {
                LockSupport.parkNanos(from + number * gap - System.nanoTime());
                Letter letter = next();
                letters[number] = CompletableFuture.runAsync(() -> deliver(letter), threads);
            }
            CompletableFuture.allOf(letters).thenRun(() -> all.complete(null));
        });
        return all;
    }

    /** Has everybody write so many characters more from now on, or a few less. */
    void writeLong(int length) {
        tail = " e mais".repeat(length / 7);
    }

    /** Has a customer who has not written before send a document. @return where WAHA keeps it */
    String document() {
        return document("FILES");
    }

    /** The same, with {@code mark} in the document's name. */
    String document(String mark) {
        begun.incrementAndGet();
        int number = serial.incrementAndGet();
        String id = "3EB0%s%011d".formatted(mark, number);
        String path = FakeWaha.FILES + "faults/" + id + ".pdf";
        int customer = customers + number;
        threads.execute(() -> deliver(new Letter(id, customer,
                webhooks.document(customer, id, path, first.plusMillis(number)))));
        return path;
    }

    /** How many were acknowledged so far. Says so when the hub refuses them, because no retry would change that. */
    int accepted() {
        int refusal = refused.get();
        if (refusal != 0) {
            throw new AssertionError("a webhook was refused with " + refusal);
        }
        return accepted.get();
    }

    /** How many were begun so far. */
    int begun() {
        return begun.get();
    }

    /** Every answer that came since {@code moment} of {@link System#nanoTime()}. */
    List<Answer> answers(long moment) {
        return answers.stream().filter(answer -> answer.at - moment > 0).toList();
    }

    /** When each delivery that was begun since {@code moment} of {@link System#nanoTime()} was, by the message's id. */
    Map<String, Long> begunSince(long moment) {
        Map<String, Long> begunSince = new HashMap<>(moments);
        begunSince.values().removeIf(at -> at - moment < 0);
        return begunSince;
    }

    private Letter next() {
        int number = serial.incrementAndGet();
        String id = "3EB0FAULT%011d".formatted(number);
        int customer = number % customers;
        return new Letter(id, customer, webhooks.text(customer, id, "mensagem %06d".formatted(number) + tail,
                first.plusMillis(number)));
    }

    private void deliver(Letter letter) {
        moments.put(letter.id(), System.nanoTime());
        try {
            Duration pause = FIRST_PAUSE;
            while (!accepted(letter)) {
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            accepted.incrementAndGet();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean accepted(Letter letter) throws InterruptedException {
        connections.acquire();
        long from = System.nanoTime();
        int status = NO_ANSWER;
        try {
            status = webhooks.deliver(letter.body());
        } catch (IOException away) {
            status = NO_ANSWER;
        } finally {
            connections.release();
        }
        long at = System.nanoTime();
        answers.add(new Answer(at, status, Duration.ofNanos(at - from)));
        if (status >= 400 && status < 500) {
            refused.set(status);
        }
        boolean acknowledged = status >= 200 && status < 300;
        if (acknowledged) {
            ledger.acknowledged(letter.id(), letter.customer());
        }
        return acknowledged;
    }

    @Override
    public String toString() {
        return accepted + " of " + serial + " acknowledged after " + answers.size() + " deliveries";
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
