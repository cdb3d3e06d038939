package one.nexus.hub.team;

/**
 * A person who joins.
 *
 * @param email as {@link Email} keeps it
 * @param password checked by {@link Fields}; kept as a hash only
 * @param locale one of {@link Fields#LOCALES}
 */
public record NewMember(String name, String email, String password, String locale) {

    @Override
    public String toString() {
        return "NewMember[…]";
    }
}
