package one.nexus.integrations.channel;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A delivery exactly as it arrived.
 *
 * @param receivedAt when the hub received it
 * @param headers    header names (any case) to their first value
 * @param body       the raw bytes; not copied, must not be changed
 * @param secret     the unguessable word at the end of the address it came to; empty where nothing was delivered to one
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of every body would cost and prove nothing
public record Webhook(Instant receivedAt, Map<String, String> headers, byte[] body, Optional<String> secret) {

    public Webhook {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
    }

    /** What came to no address of its own: it was asked for, or kept. */
    public Webhook(Instant receivedAt, Map<String, String> headers, byte[] body) {
        this(receivedAt, headers, body, Optional.empty());
    }

    /** A header by its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Says how large the body is, never what it holds. */
    @Override
    public String toString() {
        return "Webhook[receivedAt=" + receivedAt + ", bytes=" + body.length + "]";
    }
}
