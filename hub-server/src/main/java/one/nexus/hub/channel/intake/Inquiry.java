package one.nexus.hub.channel.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import one.nexus.hub.platform.web.NotFound;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a network in the background for what it did not tell of somebody: less and less often, and at last no more, which is
 * no fault.
 */
abstract class Inquiry implements JobWorker {

    private final ChatDatabase chat;
    private final Jobs jobs;
    private final List<Duration> backOff;
    private final Cache<String, Boolean> asked;

    /**
     * Asks.
     *
     * @param backOff how long is waited after each answer that tells nothing
     * @param memory  for how long the same person is not asked for again
     */
    Inquiry(ChatDatabase chat, Jobs jobs, List<Duration> backOff, Duration memory) {
        this.chat = chat;
        this.jobs = jobs;
        this.backOff = backOff;
        this.asked = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(memory).build();
    }

    /** Asks for somebody, unless this was done lately; {@code whom} is what {@link #ask} is told. */
    final void order(Connection connection, Map<String, String> whom) {
        if (asked.asMap().putIfAbsent(connection.id() + " " + whom, true) == null) {
            chat.write(connection.organisation(), handle -> jobs.enqueue(handle, new NewJob(kind(),
                    connection.organisation(), "profile:" + connection.id(), payload(connection.id(), whom),
                    Optional.empty())));
        }
    }

    private static Map<String, Object> payload(InboxId inbox, Map<String, String> whom) {
        Map<String, Object> payload = new HashMap<>(whom);
        payload.put("inbox", inbox.value());
        return payload;
    }

    /** Asks the network once and keeps what it tells; false when it tells nothing. */
    abstract boolean ask(Job job, InboxId inbox);

    @Override
    public final Database database() {
        return chat;
    }

    @Override
    public final boolean parallel() {
        return true;
    }

    @Override
    public final int width() {
        return 2;
    }

    @Override
    public final int attempts() {
        return backOff.size() + 1;
    }

    @Override
    public final JobOutcome work(Job job) {
        try {
            return ask(job, new InboxId(job.number("inbox"))) || job.attempts() > backOff.size()
                    ? new JobOutcome.Done()
                    : new JobOutcome.Retry(backOff.get(job.attempts() - 1), "not-told",
                            "The network has not told it yet.");
        } catch (NotFound removed) {
            return new JobOutcome.Done();
        }
    }
}
