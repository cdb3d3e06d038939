package one.nexus.hub.platform.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Context;
import one.nexus.hub.platform.data.SchedulerDatabase;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import jakarta.annotation.PreDestroy;

/** Runs what recurs. Who runs what is a row in the core database, so any number of nodes may do this at once. */
@Context
class Schedules {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final int AT_ONCE = 8;

    private final Scheduler scheduler;

    Schedules(SchedulerDatabase database, List<Recurring> recurring) {
        scheduler = Scheduler.create(database.source()).startTasks(recurring.stream().map(Schedules::task).toList())
                .threads(AT_ONCE).executorService(Executors.newVirtualThreadPerTaskExecutor()).pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT).shutdownMaxWait(LONGEST_STOP).build();
        scheduler.start();
    }

    private static RecurringTask<Void> task(Recurring recurring) {
        return Tasks.recurring(recurring.name(), FixedDelay.of(recurring.every()))
                .execute((instance, context) -> recurring.run());
    }

    @PreDestroy
    void close() {
        scheduler.stop();
    }
}
