package one.nexus.hub.platform.queue;

import io.micronaut.context.annotation.Context;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.data.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.annotation.PreDestroy;

/**
 * Brings the signal that a lane has work to a node that works it: through the broker, or straight to this node while the
 * broker is away. What was signalled and not begun is found again every few seconds.
 */
@Context
class JobRunners implements GracefulShutdownCapable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunners.class);
    private static final Duration SWEEP = Duration.ofSeconds(2);
    private static final Duration RENEW = Duration.ofSeconds(10);
    private static final int SWEPT = 100;

    private final Map<String, JobRunner> runners;
    private final Broker broker;
    private final Json json;
    private final JobSignals signals;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    JobRunners(List<JobWorker> beans, List<JobWorkers> made, Broker broker, Json json, JobSignals signals,
            NodeId node) {
        this.broker = broker;
        this.json = json;
        this.signals = signals;
        runners = Stream.concat(beans.stream(), made.stream().flatMap(each -> each.workers().stream()))
                .map(worker -> new JobRunner(worker, new JobRows(worker.database(), node.value()), json, signals))
                .collect(Collectors.toUnmodifiableMap(runner -> runner.worker().kind(), Function.identity()));
        runners.values().forEach(this::listen);
        signals.deliverTo(this::send);
        threads.execute(() -> repeat(SWEEP, this::sweep));
        threads.execute(() -> repeat(RENEW, this::renew));
    }

    private void listen(JobRunner runner) {
        String kind = runner.worker().kind();
        if (runner.worker().parallel()) {
            listen(runner, Topology.signalQueue(kind));
            return;
        }
        for (int shard = 0; shard < Topology.SHARDS; shard++) {
            listen(runner, Topology.signalQueue(kind, shard));
        }
    }

    private void listen(JobRunner runner, String queue) {
        broker.consume(Consumption.signals(queue, runner.worker().width(), delivery -> threads.execute(() -> {
            String lane = json.read(new String(delivery.body(), StandardCharsets.UTF_8)).getOrDefault("lane", "")
                    .toString();
            run(runner, lane);
            delivery.acknowledge();
        })));
    }

    private void send(JobSignal signal) {
        JobRunner runner = runners.get(signal.kind());
        if (runner == null) {
            LOG.error("Nobody works jobs of kind {}", signal.kind());
            return;
        }
        String queue = runner.worker().parallel()
                ? Topology.signalQueue(signal.kind())
                : Topology.signalQueue(signal.kind(), Math.floorMod(signal.lane().hashCode(), Topology.SHARDS));
        byte[] body = json.write(Map.of("db", signal.database(), "lane", signal.lane()))
                .getBytes(StandardCharsets.UTF_8);
        if (!broker.signal(queue, body)) {
            runHere(runner, signal.lane());
        }
    }

    /** A timer may ring while the hub stops: the sweep of another node, or of the next start, finds the job. */
    private void runHere(JobRunner runner, String lane) {
        try {
            threads.execute(() -> run(runner, lane));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Not taken any more: jobs of kind {}", runner.worker().kind());
        }
    }

    private static void run(JobRunner runner, String lane) {
        try {
            runner.run(lane);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("Jobs of kind {} could not be taken", runner.worker().kind(), failed);
        }
    }

    private void sweep() {
        for (JobRunner runner : runners.values()) {
            String kind = runner.worker().kind();
            for (String lane : runner.rows().waiting(kind, SWEEP, SWEPT)) {
                send(new JobSignal(runner.worker().database().name(), kind, lane));
            }
        }
    }

    private void renew() {
        Map<Database, JobRows> databases = runners.values().stream()
                .collect(Collectors.toMap(runner -> runner.worker().database(), JobRunner::rows,
                        (first, second) -> first));
        databases.values().forEach(JobRows::hold);
    }

    private static void repeat(Duration every, Runnable work) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(every);
                work.run();
            } catch (InterruptedException stopping) {
                return;
            } catch (DatabaseUnavailable away) {
                LOG.debug("The sweep of jobs waits for the database", away);
            } catch (RuntimeException failed) {
                LOG.error("The sweep of jobs failed", failed);
            }
        }
    }

    /**
     * Before anything that work stands on is closed: a send that is broken off is one of unknown fate, and a lane that is not
     * left stays with this node for half a minute. What is not done within the grace period is broken off all the same.
     */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        takeNoMore();
        return CompletableFuture.allOf(runners.values().stream()
                .map(runner -> CompletableFuture.runAsync(() -> finish(runner), threads))
                .toArray(CompletableFuture[]::new));
    }

    private static void finish(JobRunner runner) {
        try {
            runner.finish();
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
            throw new CompletionException(late);
        }
    }

    @PreDestroy
    void close() {
        takeNoMore();
        threads.shutdownNow();
    }

    private void takeNoMore() {
        signals.deliverTo(
                signal -> LOG.debug("The hub stops: {} is found by another node, or by the next start", signal));
    }
}
