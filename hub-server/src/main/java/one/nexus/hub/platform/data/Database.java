package one.nexus.hub.platform.data;

import one.nexus.hub.shared.OrganisationId;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * One of the two databases, reached as a role that owns no table and cannot bypass row-level security. Every unit of
 * work is one transaction and names its organisation; without it no business row is visible.
 */
public abstract sealed class Database permits ChatDatabase, CoreDatabase {

    private final Jdbi jdbi;

    Database(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** {@code chat} or {@code core}: the {@code db} of an event and of a cursor. */
    public abstract String name();

    /**
     * Runs {@code work} in one read-only transaction of {@code organisation}.
     *
     * @return what {@code work} returns
     */
    public <T, X extends Exception> T read(OrganisationId organisation, HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(handle -> {
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
        return jdbi.inTransaction(handle -> {
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
        return jdbi.inTransaction(work);
    }

    /** Names the organisation of the rows that the rest of this transaction (or until the next call) may see. */
    public static void scope(Handle handle, OrganisationId organisation) {
        handle.createQuery("SELECT set_config('nexus.org', :org, true)")
                .bind("org", organisation.toString())
                .mapTo(String.class)
                .one();
    }
}
