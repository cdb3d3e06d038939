package one.nexus.hub.conversation.message;

import one.nexus.hub.platform.web.Invalid;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * The place of a message in its thread: by the time the network gave it, then by the time the provider reported it, then
 * by the order of arrival. It never changes, so a thread never rearranges itself.
 *
 * @param micros microseconds since 1970 of the time it was sent
 * @param envelopeMs milliseconds since 1970 of the provider's report
 */
public record ThreadPlace(long micros, long envelopeMs, long id) implements Comparable<ThreadPlace> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{16,17})-(\\d{13,14})-(\\d{1,19})");

    /** The place of a message sent at {@code sentAt}. */
    public static ThreadPlace of(Instant sentAt, long envelopeMs, long id) {
        return new ThreadPlace(ChronoUnit.MICROS.between(Instant.EPOCH, sentAt), envelopeMs, id);
    }

    /**
     * Reads {@link #toString}.
     *
     * @throws Invalid naming {@code field} when it is something else
     */
    public static ThreadPlace parse(String text, String field) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches() || parts.group(3).length() > 18) {
            throw Invalid.field(field, "cursor");
        }
        return new ThreadPlace(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3)));
    }

    public Instant sentAt() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Override
    public int compareTo(ThreadPlace other) {
        int bySent = Long.compare(micros, other.micros);
        int byReport = bySent != 0 ? bySent : Long.compare(envelopeMs, other.envelopeMs);
        return byReport != 0 ? byReport : Long.compare(id, other.id);
    }

    /** Sorts as text in the order of the thread. */
    @Override
    public String toString() {
        return "%016d-%013d-%018d".formatted(micros, envelopeMs, id);
    }
}
