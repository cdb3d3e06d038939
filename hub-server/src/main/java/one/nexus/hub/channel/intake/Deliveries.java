package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Arrival;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.channel.UnderWay;
import one.nexus.hub.channel.session.SessionReports;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Webhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.List;
import jakarta.inject.Singleton;

/**
 * The way of a genuine delivery, in order: keep what is not understood, count what is ignored, follow the state of
 * the connection, write the rest into conversations. Returns when all of it is committed.
 */
@Singleton
final class Deliveries {

    /** The event was understood, and processing it failed. */
    static final String UNPROCESSABLE = "unprocessable";

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final UnderWay underWay;
    private final Intake intake;
    private final KeptEvents kept;
    private final IgnoredEvents ignored;
    private final SessionReports sessions;
    private final LastSeen lastSeen;
    private final Clock clock;

    Deliveries(UnderWay underWay, Intake intake, KeptEvents kept, IgnoredEvents ignored, SessionReports sessions,
            LastSeen lastSeen, Clock clock) {
        this.underWay = underWay;
        this.intake = intake;
        this.kept = kept;
        this.ignored = ignored;
        this.sessions = sessions;
        this.lastSeen = lastSeen;
        this.clock = clock;
    }

    /** One has come that somebody waits for; until it is answered others may wait for it. */
    void begun() {
        underWay.begun();
    }

    /** Its sender is being answered. */
    void answered() {
        underWay.over();
    }

    /**
     * Takes a delivery whose signature was found right.
     *
     * @param events what was read in it
     * @param backlog whether it comes long after it happened
     * @return what became of it
     * @throws DatabaseUnavailable or {@link IntakeUnavailable}, when it is not written down and has to come again
     */
    Outcome take(Connection connection, Webhook webhook, List<InboundEvent> events, boolean backlog, String trace) {
        Sorted sorted = Sorted.of(connection.inbox(), events);
        sorted.unknown().forEach(strange -> kept.keep(connection.inbox(), webhook.body(),
                strange.envelope().eventName(), strange.fault().code()));
        ignored.count(connection.inbox(), sorted.ignored());
        sorted.session().forEach(changed -> sessions.reported(connection.inbox(), changed));
        lastSeen.at(connection.organisation(), connection.id(), clock.instant());
        if (sorted.talk().isEmpty()) {
            return sorted.unknown().isEmpty() ? Outcome.IGNORED : Outcome.KEPT;
        }
        return write(connection, webhook, sorted, backlog, trace);
    }

    private Outcome write(Connection connection, Webhook webhook, Sorted sorted, boolean backlog, String trace) {
        try {
            intake.accept(new Arrival(connection.id(), connection.organisation(), sorted.talk(), webhook.receivedAt(),
                    backlog, trace));
            return Outcome.ACCEPTED;
        } catch (IntakeUnavailable | DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException unprocessable) {
            LOG.error("a delivery of inbox {} could not be processed and is kept", connection.id(), unprocessable);
            kept.keep(connection.inbox(), webhook.body(), sorted.talk().getFirst().envelope().eventName(),
                    UNPROCESSABLE);
            return Outcome.KEPT;
        }
    }

    /** What became of a delivery, what weighs most first. */
    enum Outcome {
        ACCEPTED, KEPT, IGNORED
    }
}
