package one.nexus.hub.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What the hub says to a screen; each kind carries its {@code type}. */
sealed interface ServerFrame {

    /** The {@code type} of the frame. */
    @JsonProperty
    String type();

    /** The socket stands; {@code cursor} is how far the log reached when it did. */
    @Serdeable
    record Hello(String type, Cursor cursor) implements ServerFrame {
        Hello(Cursor cursor) {
            this("hello", cursor);
        }
    }

    /** Something happened; {@code body} is what the console patches in. */
    @Serdeable
    record Happened(String type, String db, long seq, String event, Instant at, String actor, Object body)
            implements
                ServerFrame {
        Happened(String db, long seq, String event, Instant at, String actor, Object body) {
            this("event", db, seq, event, at, actor, body);
        }
    }

    /** The log no longer reaches back to the screen's cursor: fetch everything anew. */
    @Serdeable
    record Reload(String type) implements ServerFrame {
        Reload() {
            this("reload");
        }
    }

    /** A colleague, or the customer when {@code user} is absent, is typing or has stopped. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Typing(String type, long conversation, @Nullable Typist user, boolean on) implements ServerFrame {
        Typing(long conversation, @Nullable Typist user, boolean on) {
            this("typing", conversation, user, on);
        }
    }

    /** Who of the organisation has a socket open. */
    @Serdeable
    record Presence(String type, List<Long> online) implements ServerFrame {
        Presence(List<Long> online) {
            this("presence", online);
        }
    }

    /** The session has ended; the console goes to the sign-in. */
    @Serdeable
    record SignedOut(String type) implements ServerFrame {
        SignedOut() {
            this("signed-out");
        }
    }

    /** The answer to {@code ping}. */
    @Serdeable
    record Pong(String type) implements ServerFrame {
        Pong() {
            this("pong");
        }
    }

    /** A colleague who types. */
    @Serdeable
    record Typist(long id, String name) {}
}
