package one.nexus.hub.contact;

/** The identity of a person. */
public record ContactId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
