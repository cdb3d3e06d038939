package one.nexus.hub.channel.dispatch;

import one.nexus.hub.channel.Actions;
import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.Conclusion;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Departure;
import one.nexus.hub.channel.Dispatch;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Outgoing;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.OutboundAction;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Works the lane of an inbox: messages and actions, one after the other, in the order they were written. */
@Singleton
final class Sending implements JobWorker {

    static final int ATTEMPTS = 4;

    private final ChatDatabase chat;
    private final Connections connections;
    private final Carriers carriers;
    private final Outgoing outgoing;
    private final Send send;
    private final Paces paces;
    private final Clock clock;

    Sending(ChatDatabase chat, Connections connections, Carriers carriers, Outgoing outgoing, Send send, Paces paces,
            Clock clock) {
        this.chat = chat;
        this.connections = connections;
        this.carriers = carriers;
        this.outgoing = outgoing;
        this.send = send;
        this.paces = paces;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Dispatch.KIND;
    }

    @Override
    public Database database() {
        return chat;
    }

    @Override
    public int width() {
        return 64;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public JobOutcome work(Job job) {
        OrganisationId organisation = job.organisation();
        Optional<Connection> connection = connections.find(organisation, new InboxId(job.number("inbox")));
        if (connection.isEmpty()) {
            return removed(job);
        }
        return Actions.read(job.payload())
                .map(action -> act(job, connection.get(), action))
                .orElseGet(() -> message(job, connection.get()));
    }

    private JobOutcome message(Job job, Connection connection) {
        Duration wait = paces.wait(connection.inbox(), false);
        if (wait.compareTo(Paces.SHORT) > 0) {
            return new JobOutcome.Postponed(wait, "The inbox keeps its pace.");
        }
        Optional<Departure> departure = outgoing.claim(job.organisation(), job.number("message"),
                job.attempts() == 1);
        return departure.map(ready -> send.work(job, connection, ready)).orElseGet(JobOutcome.Done::new);
    }

    private JobOutcome act(Job job, Connection connection, OutboundAction action) {
        if (job.created().plus(paces.rule(connection.inbox()).longestWait()).isBefore(clock.instant())) {
            return concluded(job, action, Verdict.tooOld());
        }
        return concluded(job, action, Verdict.of(carriers.of(connection.inbox())
                .perform(connection.account(), action), paces.rule(connection.inbox())));
    }

    private JobOutcome concluded(Job job, OutboundAction action, Verdict verdict) {
        outgoing.performed(job.organisation(), job.number("message"), action, verdict.conclusion());
        return verdict.outcome();
    }

    private JobOutcome removed(Job job) {
        var failed = new Conclusion.Failed("inbox-removed", "The inbox was removed.");
        Optional<OutboundAction> action = Actions.read(job.payload());
        if (action.isPresent()) {
            outgoing.performed(job.organisation(), job.number("message"), action.get(), failed);
        } else {
            outgoing.concluded(job.organisation(), job.number("message"), failed);
        }
        return new JobOutcome.Dead(failed.code(), failed.reason());
    }
}
