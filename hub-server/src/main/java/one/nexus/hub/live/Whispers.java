package one.nexus.hub.live;

import one.nexus.hub.platform.queue.Broadcast;
import one.nexus.hub.shared.OrganisationId;

import java.util.Map;
import jakarta.inject.Singleton;

/** Frames that are worth nothing a moment later (typing, presence): to the sockets of all nodes, kept nowhere. */
@Singleton
class Whispers {

    private static final String TOPIC = "live.whisper";

    private final Rooms rooms;
    private final Broadcast broadcast;

    Whispers(Rooms rooms, Broadcast broadcast) {
        this.rooms = rooms;
        this.broadcast = broadcast;
        broadcast.listen(TOPIC,
                heard -> pass(new OrganisationId(Long.parseLong(heard.getOrDefault("org", "0"))),
                        heard.getOrDefault("permission", ""),
                        heard.getOrDefault("frame", "")));
    }

    /** To everybody of {@code organisation} who may {@code permission}; the broker carries it to the other nodes if it is there. */
    void tell(OrganisationId organisation, String permission, String frame) {
        pass(organisation, permission, frame);
        broadcast.tell(TOPIC, Map.of("org", organisation.toString(), "permission", permission, "frame", frame));
    }

    private void pass(OrganisationId organisation, String permission, String frame) {
        rooms.of(organisation).ifPresent(room -> room.connections()
                .stream()
                .filter(connection -> connection.resumed() && connection.caller().may(permission))
                .forEach(connection -> connection.send(frame)));
    }
}
