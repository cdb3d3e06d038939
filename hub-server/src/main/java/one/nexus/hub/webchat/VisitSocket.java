package one.nexus.hub.webchat;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
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

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * {@code /chat/{token}/live?ticket=…}: what happens in a visitor's conversation while the panel is there. It is told once
 * and kept nowhere; a panel that comes back asks for the newest messages, after it was greeted. The door is kept by
 * {@link VisitDoor}. One instance for all sockets.
 */
@ServerWebSocket("/chat/{token}/live")
@Needs(Needs.NOTHING)
@Order(Ordered.HIGHEST_PRECEDENCE)
class VisitSocket implements GracefulShutdownCapable {

    private static final Logger LOG = LoggerFactory.getLogger(VisitSocket.class);
    private static final CloseReason NOT_ADMITTED = new CloseReason(1008, "not admitted");
    private static final CloseReason NONSENSE = new CloseReason(1008, "not a frame of this socket");
    private static final CloseReason TOO_MANY = new CloseReason(1008, "too many at once");
    private static final CloseReason STOPPING = new CloseReason(1012, "the hub stops, come back");
    private static final CloseReason SILENT = new CloseReason(1001, "nothing heard for a while");
    /** A panel says {@code ping} every 20 s. */
    private static final long SILENCE_NANOS = 60_000_000_000L;
    private static final String CONNECTION = "one.nexus.webchat.connection";

    private final VisitRooms rooms;
    private final Speaking speaking;
    private final JsonMapper json;
    private final VisitLimits limits;

    VisitSocket(VisitRooms rooms, Speaking speaking, JsonMapper json, VisitLimits limits) {
        this.rooms = rooms;
        this.speaking = speaking;
        this.json = json;
        this.limits = limits;
    }

    @OnOpen
    void open(WebSocketSession session, HttpRequest<?> request) {
        Optional<Visitor> visitor = VisitDoor.admitted(request);
        if (visitor.isEmpty()) {
            session.close(NOT_ADMITTED);
            return;
        }
        long visit = visitor.get().visit().id();
        if (rooms.all().stream().filter(other -> other.visitor().visit().id() == visit).count() >= limits.sockets()) {
            session.close(TOO_MANY);
            return;
        }
        var connection = new VisitConnection(session, visitor.get(), System.nanoTime());
        session.put(CONNECTION, connection);
        rooms.enter(connection);
    }

    @OnMessage
    void message(String text, WebSocketSession session) {
        connection(session).ifPresent(connection -> {
            connection.heard(System.nanoTime());
            Optional<VisitFrame.FromVisitor> frame = read(text);
            switch (frame.map(VisitFrame.FromVisitor::type).orElse("")) {
                case "ping" -> connection.send(rooms.written(new VisitFrame.Pong()));
                case "typing" -> Thread.startVirtualThread(() -> speaking.typing(connection.visitor(),
                        frame.map(VisitFrame.FromVisitor::on).filter(Boolean.TRUE::equals).isPresent()));
                default -> connection.close(NONSENSE);
            }
        });
    }

    private Optional<VisitFrame.FromVisitor> read(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, VisitFrame.FromVisitor.class));
        } catch (IOException nonsense) {
            return Optional.empty();
        }
    }

    @OnClose
    void close(WebSocketSession session) {
        connection(session).ifPresent(rooms::leave);
    }

    @OnError
    void error(WebSocketSession session, Throwable failure) {
        LOG.debug("A socket of a visitor failed and is closed", failure);
        session.close(CloseReason.INTERNAL_ERROR);
    }

    private static Optional<VisitConnection> connection(WebSocketSession session) {
        return session.get(CONNECTION, VisitConnection.class);
    }

    /** Has every panel go to another node, before the web server closes what is open without a word. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        rooms.all().forEach(connection -> connection.close(STOPPING));
        return CompletableFuture.completedFuture(true);
    }

    /** The network says nothing about a peer that vanished. */
    @Scheduled(fixedDelay = "20s")
    void dropTheSilent() {
        long limit = System.nanoTime() - SILENCE_NANOS;
        rooms.all().stream().filter(connection -> connection.silentSince(limit))
                .forEach(connection -> connection.close(SILENT));
    }
}
