package one.nexus.hub.platform.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Asks all parts at once. Anybody may ask for it, so an answer stands for a second. */
@Singleton
class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final List<Part> parts;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private State last = new State(Instant.EPOCH, List.of());

    Readiness(List<Part> parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    private record State(Instant at, List<String> away) {}

    private record Asked(String part, CompletableFuture<Boolean> answer) {}

    /** The names of the parts that do not answer, sorted; empty when the hub is ready. */
    synchronized List<String> away() {
        if (last.at.plus(FRESH).isBefore(clock.instant())) {
            List<String> away = asked();
            last = new State(clock.instant(), away);
        }
        return last.away;
    }

    private List<String> asked() {
        List<Asked> asked = parts.stream().map(this::ask).toList();
        return asked.stream().filter(part -> !part.answer.join()).map(Asked::part).sorted().toList();
    }

    private Asked ask(Part part) {
        return new Asked(part.name(), CompletableFuture.supplyAsync(part::answers, threads)
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).exceptionally(failed -> {
                    LOG.debug("{} does not answer", part.name(), failed);
                    return false;
                }));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
