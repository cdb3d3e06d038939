package one.nexus.hub.platform.data;

import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * One of the two databases, reached as a role that owns no table and cannot bypass row-level security. Every unit of
 * work is one transaction and names its organisation; without it no business row is visible.
 *
 * <p>A deadlock or serialization failure is retried up to three times, so {@code work} may run more than once and must do
 * nothing but SQL. A database that does not answer throws {@link DatabaseUnavailable}.
 *
 * <p>Work called inside other work of the same database joins its transaction when it asks for no more than that one has:
 * the same organisation, and no writing inside a read. Anything else is refused with an {@link IllegalStateException}: a
 * second transaction would neither see what the first wrote nor be undone with it, and would take a second connection
 * while holding one.
 */
public abstract sealed class Database permits ChatDatabase, CoreDatabase {

    private final Jdbi jdbi;
    private final ScopedValue<Unit> unit = ScopedValue.newInstance();

    Database(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.getConfig(DatabaseName.class).set(name());
    }

    /** {@code chat} or {@code core}: the {@code db} of an event and of a cursor. */
    public abstract String name();

    /** The transaction that is open in this thread. */
    private record Unit(Handle handle, Terms terms) {}

    /**
     * What a transaction is for.
     *
     * @param organisation empty for work that belongs to none yet
     */
    private record Terms(Optional<OrganisationId> organisation, boolean mayWrite, boolean byKey) {

        private static final String READING = "SELECT set_config('nexus.org', :org, true), "
                + "set_config('transaction_read_only', 'on', true)";
        private static final String BY_KEY = READING + ", set_config('plan_cache_mode', 'force_generic_plan', true), "
                + "set_config('enable_seqscan', 'off', true)";

        static Terms reading(OrganisationId organisation) {
            return new Terms(Optional.of(organisation), false, false);
        }

        static Terms readingByKey(OrganisationId organisation) {
            return new Terms(Optional.of(organisation), false, true);
        }

        static Terms writing(Optional<OrganisationId> organisation) {
            return new Terms(organisation, true, false);
        }

        boolean allow(Terms inner) {
            return organisation.equals(inner.organisation) && (mayWrite || !inner.mayWrite);
        }

        void begin(Handle handle) {
            if (mayWrite) {
                organisation.ifPresent(owner -> scope(handle, owner));
            } else {
                organisation.ifPresent(owner -> set(handle, byKey ? BY_KEY : READING, owner));
            }
        }
    }

    /**
     * Runs {@code work} in one read-only transaction of {@code organisation}.
     *
     * @return what {@code work} returns
     */
    public <T, X extends Exception> T read(OrganisationId organisation, HandleCallback<T, X> work) throws X {
        return transaction(Terms.reading(organisation), work);
    }

    /**
     * As {@link #read}, for the same few statements again and again, each of which finds its rows by their keys. They are
     * planned once per connection, for an index whatever the tables held at that time: planned for every execution, as
     * PostgreSQL prefers for arrays of unknown length, planning costs ten times what finding the rows does.
     */
    public <T, X extends Exception> T readByKey(OrganisationId organisation, HandleCallback<T, X> work) throws X {
        return transaction(Terms.readingByKey(organisation), work);
    }

    /**
     * Runs {@code work} in one transaction of {@code organisation}; commits when it returns, rolls back when it throws.
     *
     * @return what {@code work} returns, after the commit
     */
    public <T, X extends Exception> T write(OrganisationId organisation, HandleCallback<T, X> work) throws X {
        return transaction(Terms.writing(Optional.of(organisation)), work);
    }

    /**
     * Runs {@code work} in one transaction that belongs to no organisation yet: for directory functions (sign-in, session
     * and token look-up, webhook tokens), and for a commit group of the intake, which calls {@link #scope} before the
     * rows of each organisation.
     */
    public <T, X extends Exception> T unscoped(HandleCallback<T, X> work) throws X {
        return transaction(Terms.writing(Optional.empty()), work);
    }

    /**
     * As {@link #unscoped}, for a caller that is waiting: each statement is given up after {@code patience}, even when the
     * server hangs without closing the connection. Waiting for a connection of a database that is away takes another second.
     */
    public <T, X extends Exception> T unscopedWithin(Duration patience, HandleCallback<T, X> work) throws X {
        return unscoped(handle -> {
            try {
                handle.getConnection().setNetworkTimeout(Runnable::run, (int) patience.toMillis());
            } catch (SQLException broken) {
                throw new DatabaseUnavailable(name(), broken);
            }
            return work.withHandle(handle);
        });
    }

    private <T, X extends Exception> T transaction(Terms terms, HandleCallback<T, X> work) throws X {
        if (!unit.isBound()) {
            return retried(terms, work);
        }
        Unit outer = unit.get();
        if (!outer.terms.allow(terms)) {
            throw new IllegalStateException("%s of %s was begun inside %s: take the outer handle, or end it first"
                    .formatted(terms, name(), outer.terms));
        }
        return work.withHandle(outer.handle);
    }

    private <T, X extends Exception> T retried(Terms terms, HandleCallback<T, X> work) throws X {
        int attempt = 1;
        while (true) {
            try {
                return jdbi.inTransaction(handle -> {
                    terms.begin(handle);
                    return ScopedValue.where(unit, new Unit(handle, terms)).call(() -> work.withHandle(handle));
                });
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
        set(handle, "SELECT set_config('nexus.org', :org, true)", organisation);
    }

    /** Each statement is a round trip: what a transaction begins with goes in one. */
    private static void set(Handle handle, String settings, OrganisationId organisation) {
        handle.createQuery(settings).bind("org", organisation.toString()).mapTo(String.class).one();
    }

    /** The name of the database that {@code handle} belongs to. */
    public static String nameOf(Handle handle) {
        return handle.getConfig(DatabaseName.class).value();
    }
}
