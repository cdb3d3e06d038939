package one.nexus.hub.shared;

/**
 * The id of an organisation (tenant). Every transaction on business tables names one.
 *
 * @param value given by the core database, positive
 */
public record OrganisationId(long value) {

    public OrganisationId {
        if (value <= 0) {
            throw new IllegalArgumentException("an organisation's id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
