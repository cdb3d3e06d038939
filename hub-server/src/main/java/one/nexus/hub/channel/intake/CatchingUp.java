package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.session.Asking;
import one.nexus.hub.channel.session.Catching;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.SessionState;
import one.nexus.integrations.waha.Answer;
import one.nexus.integrations.waha.WahaSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Asks one inbox how it is and what the hub missed. A session that says it works while its provider has newer messages
 * than it delivered to a hub that was up is deaf, and is restarted.
 */
@Singleton
final class CatchingUp implements JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);

    /** A webhook may be on its way, or be retried, for so long before its absence means anything. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

    private final ChatDatabase chat;
    private final Connections connections;
    private final Asking asking;
    private final Reconciling reconciling;
    private final LastSeen lastSeen;
    private final Clock clock;
    private final Instant up;

    CatchingUp(ChatDatabase chat, Connections connections, Asking asking, Reconciling reconciling, LastSeen lastSeen,
            Clock clock) {
        this.chat = chat;
        this.connections = connections;
        this.asking = asking;
        this.reconciling = reconciling;
        this.lastSeen = lastSeen;
        this.clock = clock;
        this.up = clock.instant();
    }

    @Override
    public String kind() {
        return Catching.KIND;
    }

    @Override
    public Database database() {
        return chat;
    }

    @Override
    public JobOutcome work(Job job) {
        return connection(job).flatMap(asking::session)
                .flatMap(Answer::found)
                .filter(session -> session.state() == SessionState.WORKING)
                .flatMap(session -> connection(job).map(asWrittenDown -> caughtUp(asWrittenDown, session)))
                .orElseGet(JobOutcome.Done::new);
    }

    private JobOutcome caughtUp(Connection connection, WahaSession session) {
        Party own = session.owner().orElseGet(() -> new Party(List.of(), Optional.empty()));
        return switch (reconciling.run(connection, own)) {
            case Answer.Given<Optional<Instant>> given -> {
                given.value().filter(newest -> isDeaf(connection.inbox(), newest)).ifPresent(newest -> {
                    LOG.warn("the session of inbox {} works but delivers nothing and is restarted", connection.id());
                    asking.restart(connection);
                });
                yield new JobOutcome.Done();
            }
            case Answer.Failed<Optional<Instant>> failed -> {
                LOG.warn("the history of inbox {} cannot be read now and is asked for again: {}", connection.id(),
                        failed.reason());
                yield new JobOutcome.Done();
            }
        };
    }

    /** What was found the last time says nothing new: a session is not restarted twice for the same messages. */
    private boolean isDeaf(Inbox inbox, Instant newest) {
        Instant delivered = lastSeen.of(inbox).orElse(inbox.createdAt());
        boolean whileUp = newest.isAfter(up);
        boolean found = inbox.reconciledAt().filter(known -> newest.plus(ON_ITS_WAY).isBefore(known)).isPresent();
        return whileUp && !found && newest.isAfter(delivered.plus(ON_ITS_WAY))
                && newest.plus(ON_ITS_WAY).isBefore(clock.instant());
    }

    private Optional<Connection> connection(Job job) {
        try {
            return Optional.of(connections.of(job.organisation(), new InboxId(job.number("inbox"))));
        } catch (NotFound removed) {
            return Optional.empty();
        }
    }
}
