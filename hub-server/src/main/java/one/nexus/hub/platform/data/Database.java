package one.nexus.hub.platform.data;

import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

import java.sql.SQLException;
import java.time.Duration;

/**
 * One of the two databases, reached as a role that owns no table and cannot bypass row-level security. Every unit of
 * work is one transaction and names its organisation; without it no business row is visible.
 *
 * <p>A deadlock or serialization failure is retried up to three times, so {@code work} may run more than once and must do
 * nothing but SQL. A database that does not answer throws {@link DatabaseUnavailable}.
 */
public abstract sealed class Database permits ChatDatabase, CoreDatabase {

    private final Jdbi jdbi;

    Database(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.getConfig(DatabaseName.class).set(name());
    }

    /** {@code chat} or {@code core}: the {@code db} of an event and of a cursor. */
    public abstract String name();

    /**
     * Runs {@code work} in one read-only transaction of {@code organisation}.
     *
     * @return what {@code work} returns
     */
    public <T, X extends Exception> T read(OrganisationId organisation, HandleCallback<T, X> work) throws X {
        return transaction(handle -> {
            handle.execute("SET TRANSACTION READ ONLY");
            scope(handle, organisation);
            return work.withHandle(handle);
        });
    }

    /**
     * Runs {@code work} in one transaction of {@code organisation}; commits when it returns, rolls back when it throws.
     *
     * @return what {@code work} returns, after the commit
     */
    public <T, X extends Exception> T write(OrganisationId organisation, HandleCallback<T, X> work) throws X {
        return transaction(handle -> {
            scope(handle, organisation);
            return work.withHandle(handle);
        });
    }

    /**
     * Runs {@code work} in one transaction that belongs to no organisation yet: for directory functions (sign-in, session
     * and token look-up, webhook tokens), and for a commit group of the intake, which calls {@link #scope} before the
     * rows of each organisation.
     */
    public <T, X extends Exception> T unscoped(HandleCallback<T, X> work) throws X {
        return transaction(work);
    }

    /**
     * As {@link #unscoped}, for a caller that is waiting: each statement is given up after {@code patience}, even when the
     * server hangs without closing the connection. Waiting for a connection takes at most another second.
     */
    public <T, X extends Exception> T unscopedWithin(Duration patience, HandleCallback<T, X> work) throws X {
        return transaction(handle -> {
            try {
                handle.getConnection().setNetworkTimeout(Runnable::run, (int) patience.toMillis());
            } catch (SQLException broken) {
                throw new DatabaseUnavailable(name(), broken);
            }
            return work.withHandle(handle);
        });
    }

    private <T, X extends Exception> T transaction(HandleCallback<T, X> work) throws X {
        int attempt = 1;
        while (true) {
            try {
                return jdbi.inTransaction(work);
            } catch (RuntimeException failed) {
                switch (Failure.of(failed)) {
                    case COLLISION -> {
                        if (attempt++ > Failure.RETRIES) {
                            throw failed;
                        }
                    }
                    case UNAVAILABLE -> throw new DatabaseUnavailable(name(), failed);
                    case OTHER -> throw failed;
                }
            }
        }
    }

    /** Names the organisation of the rows that the rest of this transaction (or until the next call) may see. */
    public static void scope(Handle handle, OrganisationId organisation) {
        handle.createQuery("SELECT set_config('nexus.org', :org, true)")
                .bind("org", organisation.toString())
                .mapTo(String.class)
                .one();
    }

    /** The name of the database that {@code handle} belongs to. */
    public static String nameOf(Handle handle) {
        return handle.getConfig(DatabaseName.class).value();
    }
}
