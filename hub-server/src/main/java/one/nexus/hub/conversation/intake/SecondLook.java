package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.platform.queue.NewJob;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Looks once more for the message of an afterword that was kept: the two may have been written at the same moment, by
 * transactions of which neither saw the other.
 */
@Singleton
class SecondLook implements JobWorker {

    private static final String KIND = "afterword";
    /** Longer than a group of the intake may take. */
    private static final Duration LATER = Duration.ofSeconds(3);

    private final ChatDatabase chat;
    private final Afterwords afterwords;
    private final Outbox outbox;

    SecondLook(ChatDatabase chat, Afterwords afterwords, Outbox outbox) {
        this.chat = chat;
        this.afterwords = afterwords;
        this.outbox = outbox;
    }

    /** The look at what waits in {@code inbox} for the message {@code bareId}. */
    static NewJob at(OrganisationId organisation, long inbox, String bareId, Instant now) {
        return new NewJob(KIND, organisation, KIND, Map.of("inbox", inbox, "message", bareId),
                Optional.of(now.plus(LATER)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Database database() {
        return chat;
    }

    @Override
    public boolean parallel() {
        return true;
    }

    @Override
    public JobOutcome work(Job job) {
        chat.write(job.organisation(), handle -> {
            if (isThere(handle, job)) {
                var happenings = new Happenings(job.organisation(), new Actor.System());
                afterwords.adopt(handle, happenings, job.number("inbox"), job.text("message"));
                happenings.record(handle, outbox);
            }
            return true;
        });
        return new JobOutcome.Done();
    }

    private static boolean isThere(Handle handle, Job job) {
        return handle.createQuery("""
            SELECT EXISTS (SELECT FROM message_key WHERE inbox_id = :inbox AND provider_id = :bare)
            """).bind("inbox", job.number("inbox")).bind("bare", job.text("message")).mapTo(Boolean.class).one();
    }
}
