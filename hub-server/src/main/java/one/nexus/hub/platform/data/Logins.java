package one.nexus.hub.platform.data;

import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.StartupFault;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Makes the two logins of {@link Login} and gives them their passwords. Logins belong to the server, not to a database. */
final class Logins {

    private static final int TRIES = 5;

    private final DatabaseAddress owner;
    private final MasterKey key;

    Logins(DatabaseAddress owner, MasterKey key) {
        this.owner = owner;
        this.key = key;
    }

    /** Makes the logins where they are missing; without a password nobody can use them. */
    void create() {
        for (Login login : Login.values()) {
            create(login);
        }
    }

    /** Sets the password of each login where it does not open the database. */
    void open() {
        for (Login login : Login.values()) {
            int left = TRIES;
            while (!opens(login)) {
                if (left-- == 0) {
                    throw new StartupFault("The login %s of %s cannot be given a password. "
                            .formatted(login.role(), owner.place())
                            + "The database's owner must be allowed to create roles.");
                }
                setPassword(login);
            }
        }
        requireNoPrivilege();
    }

    /** Two hubs may start at once: the slower one finds the role made. */
    private void create(Login login) {
        owned().useHandle(handle -> handle.execute("""
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                    CREATE ROLE %1$s LOGIN;
                END IF;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $$""".formatted(login.role())));
    }

    private boolean opens(Login login) {
        DatabaseAddress address = login.at(owner, key);
        try (Handle handle = jdbi(address).open()) {
            return handle.createQuery("SELECT true").mapTo(Boolean.class).one();
        } catch (JdbiException refused) {
            return false;
        }
    }

    /** The password is base64url, so it needs no quoting. A concurrent change of the same role fails and is tried again. */
    private void setPassword(Login login) {
        try {
            String password = login.at(owner, key).password().reveal();
            owned().useHandle(handle -> {
                handle.execute("ALTER ROLE %s LOGIN PASSWORD '%s'".formatted(login.role(), password));
                handle.execute("GRANT CONNECT ON DATABASE \"%s\" TO %s".formatted(owner.name(), login.role()));
            });
        } catch (JdbiException collided) {
            if (Failure.of(collided) == Failure.UNAVAILABLE) {
                throw collided;
            }
        }
    }

    private void requireNoPrivilege() {
        boolean privileged = owned().withHandle(handle -> handle.createQuery("""
            SELECT bool_or(rolsuper OR rolbypassrls OR rolcreaterole) FROM pg_roles
            WHERE rolname IN ('nexus_hub', 'nexus_relay')
            """).mapTo(Boolean.class).one());
        if (privileged) {
            throw new StartupFault("The logins nexus_hub and nexus_relay of %s may bypass row-level security. "
                    .formatted(owner.place()) + "Take SUPERUSER, BYPASSRLS and CREATEROLE from them.");
        }
    }

    private Jdbi owned() {
        return jdbi(owner);
    }

    private static Jdbi jdbi(DatabaseAddress address) {
        return Jdbi.create(address.jdbcUrl(), address.user(), address.password().reveal());
    }
}
