package one.nexus.hub.live;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.websocket.CloseReason;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.LiveTap;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.team.Sessions;
import one.nexus.hub.team.SignedIn;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** Closes the sockets of a session or token that has ended, and of a member whose rights have changed, on whichever node they sit. */
@Singleton
class Revocations implements LiveTap {

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
                case "session.ended" -> close(event, new SignedIn.Session(event.number("session")));
                case "token.ended" -> close(event, new SignedIn.ApiToken(event.number("token")));
                case "member.changed" ->
                    close(event, connection -> connection.caller().user().value() == event.number("user"),
                            COME_BACK);
                default -> {
                }
            }
        }
    }

    /** Finds the sockets whose session has run out, which no event tells. */
    @Scheduled(fixedDelay = "60s", initialDelay = "60s")
    void closeWhatRanOut() {
        for (OrganisationId organisation : rooms.organisations()) {
            rooms.of(organisation).ifPresent(room -> {
                Set<SignedIn.Credential> standing = sessions.standing(organisation, room.connections().stream()
                        .map(connection -> connection.admission().credential()).collect(Collectors.toSet()));
                room.connections().stream()
                        .filter(connection -> !standing.contains(connection.admission().credential()))
                        .forEach(this::signOut);
            });
        }
    }

    private void close(Event event, SignedIn.Credential ended) {
        close(event, connection -> connection.admission().credential().equals(ended), SIGNED_OUT);
    }

    private void signOut(Connection connection) {
        connection.send(frames.write(new ServerFrame.SignedOut()));
        connection.close(SIGNED_OUT);
    }

    private void close(Event event, Predicate<Connection> affected, CloseReason reason) {
        rooms.of(event.organisation())
                .ifPresent(room -> room.connections().stream().filter(affected).forEach(connection -> {
                    if (reason == SIGNED_OUT) {
                        signOut(connection);
                    } else {
                        connection.close(reason);
                    }
                }));
    }
}
