package one.nexus.hub.live;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.websocket.CloseReason;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.LiveTap;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.team.Sessions;
import one.nexus.hub.team.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/**
 * Closes the sockets of a session or token that has ended, and of a member whose rights have changed, on whichever node they
 * sit. What was told before a socket was in its room is found by looking once more when it is ({@link #stillStanding}).
 */
@Singleton
class Revocations implements LiveTap {

    private static final Logger log = LoggerFactory.getLogger(Revocations.class);
    private static final CloseReason SIGNED_OUT = new CloseReason(1008, "signed out");
    private static final CloseReason COME_BACK = new CloseReason(1012, "rights changed, come back");

    private final Rooms rooms;
    private final Sessions sessions;
    private final Frames frames;

    Revocations(Rooms rooms, Sessions sessions, Frames frames) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.frames = frames;
    }

    @Override
    public void assigned(List<Event> events) {
        for (Event event : events) {
            switch (event.type()) {
                case "session.ended" -> end(event, new SignedIn.Session(event.number("session")));
                case "token.ended" -> end(event, new SignedIn.ApiToken(event.number("token")));
                case "member.changed" -> lookAgain(event.organisation(),
                        connection -> connection.caller().user().value() == event.number("user"),
                        this::haveComeBack);
                default -> {
                }
            }
        }
    }

    /** While the broker was away, other nodes may have told of ended sessions and changed rights. */
    @Override
    public void interrupted() {
        lookAtAll(this::haveComeBack);
    }

    /**
     * Finds the sockets whose session has run out, which no event tells. While the database is away they stay: nobody's rights
     * are known to have changed, whoever came back would not be let in, and the next look is in a minute.
     */
    @Scheduled(fixedDelay = "60s", initialDelay = "60s")
    void closeWhatRanOut() {
        lookAtAll((doubtful, failure) -> {
            if (!(failure instanceof DatabaseUnavailable)) {
                haveComeBack(doubtful, failure);
            }
        });
    }

    private void haveComeBack(List<Connection> doubtful, RuntimeException failure) {
        log.warn("The rights of {} sockets could not be read; they are asked to come back", doubtful.size(), failure);
        doubtful.forEach(connection -> connection.close(COME_BACK));
    }

    private void lookAtAll(BiConsumer<List<Connection>, RuntimeException> unknown) {
        rooms.organisations().forEach(organisation -> lookAgain(organisation, any -> true, unknown));
    }

    /** Before anything that happens later is shown. */
    private void lookAgain(OrganisationId organisation, Predicate<Connection> affected,
            BiConsumer<List<Connection>, RuntimeException> unknown) {
        rooms.of(organisation).ifPresent(room -> room.then(() -> {
            List<Connection> doubtful = room.connections().stream().filter(affected).toList();
            try {
                closeWhatChanged(organisation, doubtful);
            } catch (RuntimeException failure) {
                unknown.accept(doubtful, failure);
            }
        }));
    }

    /**
     * Which sockets of one organisation, that have entered its room, are still admitted with the rights they have; the others
     * are closed. From their entering on the events close them, and this sees everything before.
     */
    Set<Connection> stillStanding(List<Connection> connections) {
        return Set.copyOf(closeWhatChanged(connections.getFirst().caller().organisation(), connections));
    }

    /** Closes those of {@code connections} that no longer stand as they came. @return the others */
    private List<Connection> closeWhatChanged(OrganisationId organisation, List<Connection> connections) {
        if (connections.isEmpty()) {
            return connections;
        }
        Map<SignedIn.Credential, Caller> now = sessions.standing(organisation, connections.stream()
                .map(connection -> connection.admission().credential()).collect(Collectors.toSet()));
        return connections.stream()
                .filter(one -> stands(one, Optional.ofNullable(now.get(one.admission().credential()))))
                .toList();
    }

    private boolean stands(Connection connection, Optional<Caller> now) {
        if (now.isEmpty()) {
            signOut(connection);
        } else if (!now.get().equals(connection.caller())) {
            connection.close(COME_BACK);
        }
        return now.filter(connection.caller()::equals).isPresent();
    }

    private void end(Event event, SignedIn.Credential ended) {
        rooms.of(event.organisation())
                .ifPresent(room -> room.connections().stream()
                        .filter(connection -> connection.admission().credential().equals(ended))
                        .forEach(this::signOut));
    }

    private void signOut(Connection connection) {
        connection.send(frames.write(new ServerFrame.SignedOut()));
        connection.close(SIGNED_OUT);
    }
}
