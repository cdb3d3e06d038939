package one.nexus.hub.conversation.intake;

import one.nexus.hub.channel.Arrival;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.channel.UnderWay;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * The door of the intake. Arrivals wait in a queue; a worker takes all that wait, up to {@value #MOST}, and commits them
 * together. So a lone arrival is written at once, and the busier it gets the larger the groups become by themselves: while
 * one worker commits the other lets them gather, and begins beside it only when that takes longer than it should.
 */
@Singleton
class GroupCommit implements Intake {

    private static final int MOST = 100;
    private static final int WORKERS = 2;
    private static final int WAITING = 4_096;
    /** Several times what a group takes: one that waits for a lock or for core must not hold up the others. */
    private static final long TURN_MILLIS = 25;
    /** How often a group looks whether those have come that are still being read, and how long it waits in between. */
    private static final int LOOKS = 16;
    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    /** A webhook has to be answered within two seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(1_900);
    /** Reconciliation brings whole pages and nobody waits for it. */
    private static final Duration PATIENCE_FOR_BACKLOG = Duration.ofSeconds(20);

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final Semaphore turn = new Semaphore(1);
    /** What the workers have taken and not written yet. */
    private final AtomicInteger inHand = new AtomicInteger();
    private final List<Thread> workers = new ArrayList<>();
    private final CommitGroup group;
    private final UnderWay underWay;
    private final CustomerTyping typing;
    private final IntakeLag lag;
    private volatile boolean open = true;

    GroupCommit(CommitGroup group, UnderWay underWay, CustomerTyping typing, IntakeLag lag) {
        this.group = group;
        this.underWay = underWay;
        this.typing = typing;
        this.lag = lag;
    }

    /** An arrival and its sender's wait; an abandoned one is not written any more. */
    private record Waiting(Arrival arrival, CompletableFuture<Boolean> committed) {}

    @PostConstruct
    void begin() {
        for (int number = 1; number <= WORKERS; number++) {
            workers.add(Thread.ofPlatform().name("intake-" + number).daemon().start(this::work));
        }
    }

    @PreDestroy
    void end() {
        open = false;
        workers.forEach(Thread::interrupt);
    }

    @Override
    public void accept(Arrival arrival) {
        if (!typing.show(arrival)) {
            return;
        }
        var waiting = new Waiting(arrival, new CompletableFuture<>());
        Duration patience = arrival.backlog() ? PATIENCE_FOR_BACKLOG : PATIENCE;
        try {
            if (!open || !queue.offer(waiting, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IntakeUnavailable(new TimeoutException("too much waits to be written"));
            }
            waiting.committed().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IntakeUnavailable(stopped);
        } catch (TimeoutException late) {
            waiting.committed().cancel(false);
            throw new IntakeUnavailable(late);
        } catch (ExecutionException failed) {
            throw translated(failed.getCause());
        }
    }

    private static RuntimeException translated(@Nullable Throwable cause) {
        if (cause instanceof DatabaseUnavailable || cause instanceof StaleAddresses) {
            return new IntakeUnavailable(cause);
        }
        return cause instanceof RuntimeException refused
                ? refused
                : new IllegalStateException("the arrival cannot be written", cause);
    }

    private void work() {
        List<Waiting> taken = new ArrayList<>(MOST);
        while (open) {
            boolean alone = false;
            try {
                taken.add(queue.take());
                inHand.incrementAndGet();
                alone = turn.tryAcquire(TURN_MILLIS, TimeUnit.MILLISECONDS);
                gather(taken);
                List<Waiting> members = taken.stream().filter(waiting -> !waiting.committed().isDone()).toList();
                if (!members.isEmpty()) {
                    write(members);
                }
            } catch (InterruptedException stopped) {
                return;
            } finally {
                if (alone) {
                    turn.release();
                }
                inHand.addAndGet(-taken.size());
            }
            taken.clear();
        }
    }

    /**
     * Adds what waits, and what is about to: a group costs as much as ten of its members, so that it goes more quickly for
     * all when it waits a moment for deliveries that have come already. A lone one waits for nobody.
     */
    private void gather(List<Waiting> taken) {
        drain(taken);
        for (int look = 0; look < LOOKS && taken.size() < MOST && underWay.now() > inHand.get(); look++) {
            LockSupport.parkNanos(LOOK_NANOS);
            drain(taken);
        }
    }

    private void drain(List<Waiting> taken) {
        inHand.addAndGet(queue.drainTo(taken, MOST - taken.size()));
    }

    private void write(List<Waiting> members) {
        try {
            List<Arrival> arrivals = members.stream().map(Waiting::arrival).toList();
            group.commit(arrivals);
            members.forEach(member -> member.committed().complete(true));
            lag.committed(arrivals);
        } catch (DatabaseUnavailable away) {
            writeKnown(members, away);
        } catch (RuntimeException | Error failed) {
            if (members.size() == 1) {
                members.getFirst().committed().completeExceptionally(failed);
            } else {
                alone(members);
            }
        }
    }

    /** One that cannot be written must not stop the others. */
    private void alone(List<Waiting> members) {
        for (Waiting member : members) {
            if (!member.committed().isDone()) {
                write(List.of(member));
            }
        }
    }

    /** With the core database away those whose senders are known are written all the same. */
    private void writeKnown(List<Waiting> members, DatabaseUnavailable away) {
        Map<Boolean, List<Waiting>> known = members.stream()
                .collect(Collectors.partitioningBy(member -> group.knows(member.arrival())));
        boolean chatAway = known.getOrDefault(false, List.of()).isEmpty();
        List<Waiting> hopeless = chatAway ? members : known.getOrDefault(false, List.of());
        hopeless.forEach(member -> member.committed().completeExceptionally(away));
        if (!chatAway && hopeless.size() < members.size()) {
            write(known.getOrDefault(true, List.of()));
        }
    }
}
