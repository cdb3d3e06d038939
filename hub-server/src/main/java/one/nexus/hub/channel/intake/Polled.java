package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.channel.session.Asking;
import one.nexus.hub.channel.session.Polling;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.Pulling;
import one.nexus.integrations.channel.Pulling.Pulled;
import one.nexus.integrations.channel.Webhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Singleton;

/**
 * Asks the provider of one inbox for what came, once, and is put back to ask again. What it brings goes the way of a
 * delivery; the cursor moves when all of it is committed, so that what a crash interrupts is brought again and found to
 * be there.
 */
@Singleton
final class Polled implements JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(Polled.class);

    /** A node that stops waits for what it has asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private final ChatDatabase chat;
    private final Connections connections;
    private final Carriers carriers;
    private final Deliveries deliveries;
    private final Asking asking;

    Polled(ChatDatabase chat, Connections connections, Carriers carriers, Deliveries deliveries, Asking asking) {
        this.chat = chat;
        this.connections = connections;
        this.carriers = carriers;
        this.deliveries = deliveries;
        this.asking = asking;
    }

    @Override
    public String kind() {
        return Polling.KIND;
    }

    @Override
    public Database database() {
        return chat;
    }

    /** Each inbox that is asked holds one place for as long as there is nothing. */
    @Override
    public int width() {
        return 1_000;
    }

    /** It never ends: what goes wrong is shown at the inbox, not given up. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public JobOutcome work(Job job) {
        Optional<Connection> connection = connection(job);
        return connection
                .flatMap(known -> carriers.pulling(known).map(pulling -> asked(known, pulling)))
                .orElseGet(JobOutcome.Done::new);
    }

    private JobOutcome asked(Connection connection, Pulling pulling) {
        try {
            String cursor = cursor(connection);
            return switch (pulling.pull(connection.account(), cursor, PATIENCE)) {
                case Pulled.Brought brought -> brought(connection, cursor, brought);
                case Pulled.Failed failed -> failed(connection, failed);
            };
        } catch (DatabaseUnavailable | IntakeUnavailable away) {
            LOG.debug("what came to inbox {} is brought again when the database is back", connection.id(), away);
            return new JobOutcome.Postponed(AGAIN, "The database is away.");
        }
    }

    private JobOutcome brought(Connection connection, String before, Pulled.Brought brought) {
        Channel channel = carriers.of(connection.inbox());
        for (Webhook delivery : brought.deliveries()) {
            deliveries.take(connection, delivery, channel.decode(delivery), false, UUID.randomUUID().toString());
        }
        if (!brought.cursor().equals(before)) {
            chat.write(connection.organisation(), handle -> handle
                    .createUpdate("UPDATE inbox SET pull_cursor = :cursor WHERE id = :id")
                    .bind("cursor", brought.cursor()).bind("id", connection.id()).execute());
        }
        if (!connection.inbox().line().canSend()) {
            asking.works(connection.inbox());
        }
        return new JobOutcome.Postponed(Duration.ZERO, "");
    }

    private JobOutcome failed(Connection connection, Pulled.Failed failed) {
        asking.fails(connection.inbox(), failed.code());
        Duration wait = failed.retryAfter().compareTo(SHORTEST) > 0 ? failed.retryAfter() : SHORTEST;
        return new JobOutcome.Postponed(wait, "The provider cannot be asked: " + failed.code());
    }

    private String cursor(Connection connection) {
        return chat.read(connection.organisation(), handle -> handle
                .createQuery("SELECT pull_cursor FROM inbox WHERE id = :id").bind("id", connection.id())
                .mapTo(String.class).one());
    }

    private Optional<Connection> connection(Job job) {
        try {
            return Optional.of(connections.of(job.organisation(), new InboxId(job.number("inbox"))));
        } catch (NotFound removed) {
            return Optional.empty();
        }
    }
}
