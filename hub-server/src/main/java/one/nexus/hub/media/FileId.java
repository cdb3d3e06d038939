package one.nexus.hub.media;

/** The identity of a stored file. */
public record FileId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
