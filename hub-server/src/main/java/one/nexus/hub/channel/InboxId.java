package one.nexus.hub.channel;

/** The identity of an inbox. */
public record InboxId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
