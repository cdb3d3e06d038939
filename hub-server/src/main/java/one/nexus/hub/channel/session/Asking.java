package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.Wahas;
import one.nexus.integrations.channel.Enrolment.Check;
import one.nexus.integrations.channel.SessionState;
import one.nexus.integrations.waha.Answer;
import one.nexus.integrations.waha.WahaSession;

import java.time.Clock;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Asks providers how a session is; every answer, and none, is followed. */
@Singleton
public class Asking {

    private final Connecting connecting;
    private final Enrolling enrolling;
    private final Wahas wahas;
    private final SessionReports reports;
    private final Clock clock;

    Asking(Connecting connecting, Enrolling enrolling, Wahas wahas, SessionReports reports,
            Clock clock) {
        this.connecting = connecting;
        this.enrolling = enrolling;
        this.wahas = wahas;
        this.reports = reports;
        this.clock = clock;
    }

    /** The session of an inbox, as its provider tells now; an account without one is asked how it is, and has none. */
    public Optional<Answer<WahaSession>> session(Connection connection) {
        if (!connection.inbox().provider().isWaha()) {
            enrolling.watch(connection);
            return Optional.empty();
        }
        return Optional.of(asked(connection));
    }

    /**
     * Tests an inbox now: its provider is asked, and what it says is followed.
     *
     * @return a stable code of what keeps messages from coming and going; empty when nothing does
     */
    Optional<String> fault(Connection connection) {
        if (!connection.inbox().provider().isWaha()) {
            return switch (enrolling.check(connection)) {
                case Check.Fine fine -> Optional.empty();
                case Check.Wrong wrong -> Optional.of(wrong.code());
                case Check.Unreachable away -> Optional.of("unreachable");
            };
        }
        return switch (asked(connection)) {
            case Answer.Given<WahaSession> given -> Optional.of("not-connected")
                    .filter(code -> given.value().state() != SessionState.WORKING);
            case Answer.Failed<WahaSession> failed -> Connecting.why(failed).or(() -> Optional.of("unreachable"));
        };
    }

    private Answer<WahaSession> asked(Connection connection) {
        return connecting.follow(connection.inbox(), wahas.api(connection).sessions().get());
    }

    /** The account of an inbox gave what was asked for. */
    public void works(Inbox inbox) {
        reports.answered(inbox, SessionState.WORKING, Optional.empty());
    }

    /** The account of an inbox could not be asked; {@code why} is a stable code. */
    public void fails(Inbox inbox, String why) {
        reports.unreachable(inbox, why, clock.instant());
    }

    /** Restarts the session under the hub's configuration. */
    public Answer<WahaSession> restart(Connection connection) {
        return connecting.restart(connection);
    }
}
