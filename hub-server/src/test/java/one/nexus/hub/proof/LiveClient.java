package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A screen's socket: hands every frame over on the thread of the socket. */
final class LiveClient implements AutoCloseable {

    /** The code of a socket that ended without a word. */
    static final int CUT = 1006;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebSocket socket;
    private final Listener listener;

    private LiveClient(WebSocket socket, Listener listener) {
        this.socket = socket;
        this.listener = listener;
    }

    /** Opens a socket as {@code person} and returns when the hub has greeted it. */
    static LiveClient open(HubClient person, Consumer<JsonNode> frames) throws IOException, InterruptedException {
        return open(person, "", frames, code -> {
        });
    }

    /**
     * As {@link #open(HubClient, Consumer)}, for a screen that was there before.
     *
     * @param seen how far it has seen, as {@code &chat=…&core=…}, or empty
     * @param gone told the code with which the socket ended, {@link #CUT} when it had none; perhaps twice
     */
    static LiveClient open(HubClient person, String seen, Consumer<JsonNode> frames, IntConsumer gone)
            throws IOException, InterruptedException {
        String ticket = person.post("/api/live/ticket", Map.of()).path("ticket").asText();
        URI address = URI.create(person.hub().toString().replaceFirst("http", "ws") + "/live?ticket="
                + URLEncoder.encode(ticket, StandardCharsets.UTF_8) + seen);
        CompletableFuture<Boolean> greeted = new CompletableFuture<>();
        var listener = new Listener(frame -> {
            if (frame.path("type").asText().equals("hello")) {
                greeted.complete(true);
            }
            frames.accept(frame);
        }, gone);
        WebSocket socket = person.http()
                .newWebSocketBuilder()
                .header("Origin", person.hub().toString())
                .buildAsync(address, listener)
                .join();
        greeted.orTimeout(20, TimeUnit.SECONDS).join();
        return new LiveClient(socket, listener);
    }

    void ping() {
        socket.sendText("{\"type\":\"ping\"}", true).join();
    }

    /** Takes no frame but the one it may have in hand, until {@link #hear}. */
    void deafen() {
        listener.ears = new CompletableFuture<>();
    }

    void hear() {
        listener.ears.complete(null);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {

        private final Consumer<JsonNode> frames;
        private final IntConsumer gone;
        private final StringBuilder text = new StringBuilder();
        private volatile CompletableFuture<Void> ears = CompletableFuture.completedFuture(null);

        Listener(Consumer<JsonNode> frames, IntConsumer gone) {
            this.frames = frames;
            this.gone = gone;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            gone.accept(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            gone.accept(CUT);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    frames.accept(JSON.readTree(text.toString()));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                text.setLength(0);
            }
            ears.thenRun(() -> socket.request(1));
            return null;
        }
    }
}
