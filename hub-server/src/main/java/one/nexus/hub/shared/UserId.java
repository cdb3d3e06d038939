package one.nexus.hub.shared;

/**
 * The id of a user (a person who signs in).
 *
 * @param value given by the core database, positive
 */
public record UserId(long value) {

    public UserId {
        if (value <= 0) {
            throw new IllegalArgumentException("a user's id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
