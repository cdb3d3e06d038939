package one.nexus.hub.live;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import one.nexus.hub.platform.web.Needs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /live?ticket=…&chat=…&core=…}: the one socket of a screen. The door (origin, ticket) is kept by {@link SocketDoor}
 * before the upgrade. How far the screen has seen stands in the address, because a frame that follows the handshake at once can
 * overtake the upgrade; the screen is silent until it is greeted. One instance for all sockets.
 */
@ServerWebSocket("/live")
@Needs(Needs.NOTHING)
class LiveSocket {

    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);
    private static final CloseReason NONSENSE = new CloseReason(1008, "not a frame of this socket");
    private static final CloseReason NOT_ADMITTED = new CloseReason(1008, "not admitted");
    private static final CloseReason COME_BACK = new CloseReason(1013, "not now, come back");
    private static final CloseReason SILENT = new CloseReason(1001, "nothing heard for a while");

    /** A screen says {@code ping} every 15 s; one that was not heard for three of them is gone. */
    private static final long SILENCE_NANOS = 45_000_000_000L;

    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Rooms rooms;
    private final Typing typing;
    private final Presence presence;
    private final Revocations revocations;
    private final Frames frames;

    LiveSocket(Rooms rooms, Typing typing, Presence presence, Revocations revocations, Frames frames) {
        this.rooms = rooms;
        this.typing = typing;
        this.presence = presence;
        this.revocations = revocations;
        this.frames = frames;
    }

    @OnOpen
    void open(WebSocketSession session, HttpRequest<?> request) {
        Optional<Admission> admission = SocketDoor.admitted(request);
        if (admission.isEmpty()) {
            session.close(NOT_ADMITTED);
            return;
        }
        Connection connection = new Connection(session, admission.get(), System.nanoTime());
        connections.put(session.getId(), connection);
        Optional<Cursor> seen = Cursor.of(request);
        rooms.enter(connection);
        rooms.inTurn(connection, () -> greet(connection, seen));
    }

    /** Nothing is said to a screen, nor heard of it, before it is known that it may be here with the rights it came with. */
    private void greet(Connection connection, Optional<Cursor> seen) {
        try {
            if (revocations.stillStands(connection)) {
                rooms.resume(connection, seen);
                presence.greet(connection);
                presence.came(connection);
            }
        } catch (RuntimeException failure) {
            log.warn("A socket could not be greeted and is asked to come back", failure);
            connection.close(COME_BACK);
        }
    }

    @OnMessage
    void message(String text, WebSocketSession session) {
        Connection connection = connections.get(session.getId());
        if (connection == null) {
            return;
        }
        connection.heard(System.nanoTime());
        if (!connection.resumed()) {
            return;
        }
        frames.read(text).ifPresentOrElse(frame -> answer(connection, frame), () -> connection.close(NONSENSE));
    }

    private void answer(Connection connection, ClientFrame frame) {
        switch (frame.type()) {
            case "ping" -> connection.send(frames.write(new ServerFrame.Pong()));
            case "typing" -> Optional.ofNullable(frame.conversation())
                    .ifPresent(conversation -> typing.colleague(connection, conversation,
                            Boolean.TRUE.equals(frame.on())));
            case "viewing" -> presence.greet(connection);
            default -> connection.close(NONSENSE);
        }
    }

    @OnClose
    void close(WebSocketSession session) {
        Optional.ofNullable(connections.remove(session.getId())).ifPresent(connection -> {
            rooms.leave(connection);
            presence.left(connection);
        });
    }

    @OnError
    void error(WebSocketSession session, Throwable failure) {
        log.debug("A socket failed and is closed", failure);
        session.close(CloseReason.INTERNAL_ERROR);
    }

    /** Finds half-open sockets: the network says nothing about a peer that vanished. */
    @Scheduled(fixedDelay = "10s")
    void dropTheSilent() {
        long limit = System.nanoTime() - SILENCE_NANOS;
        connections.values().stream()
                .filter(connection -> connection.silentSince(limit))
                .forEach(connection -> connection.close(SILENT));
    }
}
