package one.nexus.integrations.http;

import java.time.Duration;

/**
 * How long to wait for the other side.
 *
 * @param connect for the connection and its handshake
 * @param read    between two pieces of the answer
 * @param write   between two pieces of the request
 * @param total   for the whole call
 */
public record Timeouts(Duration connect, Duration read, Duration write, Duration total) {

    /** For calls that carry a small body. */
    public static Timeouts ofCalls() {
        return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30),
                Duration.ofSeconds(60));
    }

    /** The same with another time between two pieces of the answer. */
    public Timeouts withRead(Duration other) {
        return new Timeouts(connect, other, write, total);
    }

    /** The same with another time for the whole call. */
    public Timeouts withTotal(Duration other) {
        return new Timeouts(connect, read, write, other);
    }
}
