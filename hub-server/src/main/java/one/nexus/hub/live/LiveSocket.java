package one.nexus.hub.live;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
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

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /live?ticket=…&chat=…&core=…}: the one socket of a screen. The door (origin, ticket) is kept by {@link SocketDoor}
 * before the upgrade. How far the screen has seen stands in the address, because a frame that follows the handshake at once can
 * overtake the upgrade; the screen is silent until it is greeted. One instance for all sockets.
 */
@ServerWebSocket("/live")
@Needs(Needs.NOTHING)
@Order(Ordered.HIGHEST_PRECEDENCE)
class LiveSocket implements GracefulShutdownCapable {

    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);
    private static final CloseReason NONSENSE = new CloseReason(1008, "not a frame of this socket");
    private static final CloseReason NOT_ADMITTED = new CloseReason(1008, "not admitted");
    private static final CloseReason COME_BACK = new CloseReason(1013, "not now, come back");
    private static final CloseReason STOPPING = new CloseReason(1012, "the hub stops, come back");
    private static final CloseReason SILENT = new CloseReason(1001, "nothing heard for a while");

    /** A screen says {@code ping} every 15 s; one that was not heard for three of them is gone. */
    private static final long SILENCE_NANOS = 45_000_000_000L;

    /** Where a session keeps its connection: what the framework calls its id is the key that the screen chose. */
    private static final String CONNECTION = "one.nexus.live.connection";

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Rooms rooms;
    private final Typing typing;
    private final Presence presence;
    private final Revocations revocations;
    private final Frames frames;
    private final LetGo letGo;

    LiveSocket(Rooms rooms, Typing typing, Presence presence, Revocations revocations, Frames frames, LetGo letGo) {
        this.rooms = rooms;
        this.typing = typing;
        this.presence = presence;
        this.revocations = revocations;
        this.frames = frames;
        this.letGo = letGo;
    }

    @OnOpen
    void open(WebSocketSession session, HttpRequest<?> request) {
        Optional<Admission> admission = SocketDoor.admitted(request);
        if (admission.isEmpty()) {
            session.close(NOT_ADMITTED);
            return;
        }
        Connection connection = new Connection(session, admission.get(), System.nanoTime(), letGo);
        session.put(CONNECTION, connection);
        connections.add(connection);
        rooms.enter(connection);
        rooms.arrived(new Room.Arrival(connection, Cursor.of(request)), this::greet);
    }

    /**
     * Nothing is said to a screen, nor heard of it, before it is known that it may be here with the rights it came with. All
     * screens of a node that was away come back at once: the databases are asked once for as many as have come.
     */
    private void greet(List<Room.Arrival> arrivals) {
        try {
            Set<Connection> standing = revocations
                    .stillStanding(arrivals.stream().map(Room.Arrival::connection).toList());
            rooms.resume(arrivals.stream().filter(arrival -> standing.contains(arrival.connection())).toList());
            standing.forEach(presence::greet);
            standing.stream().findFirst().ifPresent(presence::came);
        } catch (RuntimeException failure) {
            log.warn("{} sockets could not be greeted and are asked to come back", arrivals.size(), failure);
            arrivals.forEach(arrival -> arrival.connection().close(COME_BACK));
        }
    }

    @OnMessage
    void message(String text, WebSocketSession session) {
        connection(session).ifPresent(connection -> {
            connection.heard(System.nanoTime());
            if (connection.resumed()) {
                frames.read(text).ifPresentOrElse(frame -> answer(connection, frame),
                        () -> connection.close(NONSENSE));
            }
        });
    }

    private static Optional<Connection> connection(WebSocketSession session) {
        return session.get(CONNECTION, Connection.class);
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
        connection(session).filter(connections::remove).ifPresent(connection -> {
            rooms.leave(connection);
            presence.left(connection);
        });
    }

    @OnError
    void error(WebSocketSession session, Throwable failure) {
        log.debug("A socket failed and is closed", failure);
        session.close(CloseReason.INTERNAL_ERROR);
    }

    /** Has every screen go to another node, before the web server closes what is open without a word. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        connections.forEach(connection -> connection.close(STOPPING));
        return CompletableFuture.completedFuture(true);
    }

    /** Finds half-open sockets: the network says nothing about a peer that vanished. */
    @Scheduled(fixedDelay = "10s")
    void dropTheSilent() {
        long limit = System.nanoTime() - SILENCE_NANOS;
        connections.stream()
                .filter(connection -> connection.silentSince(limit))
                .forEach(connection -> connection.close(SILENT));
    }
}
