package one.nexus.hub.live;

import io.micronaut.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Frames as the text that goes over the socket: written once, however many sockets get it. */
@Singleton
class Frames {

    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    String write(ServerFrame frame) {
        try {
            return json.writeValueAsString(frame);
        } catch (IOException broken) {
            throw new UncheckedIOException("a frame cannot be written", broken);
        }
    }

    /** What a screen said, empty when it makes no sense. */
    Optional<ClientFrame> read(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, ClientFrame.class));
        } catch (IOException nonsense) {
            return Optional.empty();
        }
    }
}
