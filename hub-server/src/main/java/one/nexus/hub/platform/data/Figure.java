package one.nexus.hub.platform.data;

/** A number of a database over all organisations, as the meters show it. */
public final class Figure {

    private Figure() {}

    /**
     * Asks for it now.
     *
     * @param selected what follows {@code SELECT}, one number
     * @return NaN while the database is away
     */
    public static double of(Database database, String selected) {
        try {
            return database.unscoped(handle -> handle.createQuery("SELECT " + selected).mapTo(Double.class).one());
        } catch (DatabaseUnavailable away) {
            return Double.NaN;
        }
    }
}
