package one.nexus.hub.live;

import io.micronaut.websocket.CloseReason;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.LiveTap;

import java.util.List;
import java.util.function.Predicate;
import jakarta.inject.Singleton;

/** Closes the sockets of a session that has ended, and of a member whose rights have changed, on whichever node they sit. */
@Singleton
class Revocations implements LiveTap {

    private static final CloseReason SIGNED_OUT = new CloseReason(1008, "signed out");
    private static final CloseReason COME_BACK = new CloseReason(1012, "rights changed, come back");

    private final Rooms rooms;
    private final Frames frames;

    Revocations(Rooms rooms, Frames frames) {
        this.rooms = rooms;
        this.frames = frames;
    }

    @Override
    public void assigned(List<Event> events) {
        for (Event event : events) {
            switch (event.type()) {
                case "session.ended" ->
                    close(event, connection -> connection.admission().session() == event.number("session"),
                            SIGNED_OUT);
                case "member.changed" ->
                    close(event, connection -> connection.caller().user().value() == event.number("user"),
                            COME_BACK);
                default -> {
                }
            }
        }
    }

    private void close(Event event, Predicate<Connection> affected, CloseReason reason) {
        rooms.of(event.organisation())
                .ifPresent(room -> room.connections().stream().filter(affected).forEach(connection -> {
                    if (reason == SIGNED_OUT) {
                        connection.send(frames.write(new ServerFrame.SignedOut()));
                    }
                    connection.close(reason);
                }));
    }
}
