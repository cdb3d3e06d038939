package one.nexus.hub.conversation.sending;

import io.micronaut.context.annotation.Value;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.message.Deliveries;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import one.nexus.hub.conversation.message.DeliveryStatus;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * WhatsApp takes a message to a number under which it knows nobody, says that it was sent, and never delivers it: in
 * Brazil a ninth digit too many or too few is enough. So the first messages to somebody who never wrote are looked at
 * again, and marked when no device has them.
 */
@Singleton
class DeliveryCheck implements JobWorker {

    private static final String KIND = "delivery-check";

    private static final String ANSWERED = """
        SELECT EXISTS (SELECT FROM message WHERE conversation_id = :conversation AND direction = 'in')
            OR NOT EXISTS (SELECT FROM conversation WHERE id = :conversation AND kind = 'person')
        """;

    private final ChatDatabase database;
    private final Deliveries deliveries;
    private final Inboxes inboxes;
    private final Jobs jobs;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration patience;

    DeliveryCheck(ChatDatabase database, Deliveries deliveries, Inboxes inboxes, Jobs jobs, Outbox outbox, Clock clock,
            @Value("${nexus.undelivered.after:30m}") Duration patience) {
        this.database = database;
        this.deliveries = deliveries;
        this.inboxes = inboxes;
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
        this.patience = patience;
    }

    /** Orders a look at a message that was just sent, unless its conversation has an answer. */
    void order(Handle handle, OrganisationId organisation, Locked message) {
        if (!answered(handle, message)) {
            jobs.enqueue(handle, new NewJob(KIND, organisation, KIND,
                    Map.of("conversation", message.conversationId(), "message", message.id()),
                    Optional.of(clock.instant().plus(patience))));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public boolean parallel() {
        return true;
    }

    @Override
    public JobOutcome work(Job job) {
        return database.write(job.organisation(), handle -> deliveries.lock(handle, job.number("message"))
                .filter(message -> message.delivery() == DeliveryStatus.SENT && !answered(handle, message))
                .map(message -> look(handle, job, message))
                .orElseGet(JobOutcome.Done::new));
    }

    /** While the number itself is not connected, nobody hears of receipts. */
    private JobOutcome look(Handle handle, Job job, Locked message) {
        boolean hears = inboxes.find(handle, new InboxId(message.inboxId()))
                .filter(inbox -> inbox.line().canSend()).isPresent();
        if (!hears) {
            return new JobOutcome.Postponed(patience, "The number is not connected.");
        }
        handle.createUpdate("UPDATE message SET undelivered_at = :now WHERE id = :id")
                .bind("now", clock.instant()).bind("id", message.id()).execute();
        var happenings = new Happenings(job.organisation(), new Actor.System());
        happenings.message("message.status-changed", message.conversationId(), message.id());
        happenings.record(handle, outbox);
        return new JobOutcome.Done();
    }

    private static boolean answered(Handle handle, Locked message) {
        return handle.createQuery(ANSWERED).bind("conversation", message.conversationId()).mapTo(Boolean.class).one();
    }
}
