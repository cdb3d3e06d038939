package one.nexus.hub.platform.data;

import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.StartupFault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.util.ArrayList;
import java.util.List;

/** Makes the two logins of {@link Login} and gives them their passwords. Logins belong to the server, not to a database. */
final class Logins {

    private static final int TRIES = 5;

    private final DatabaseAddress owner;
    private final MasterKey key;
    private final List<Login> closed = new ArrayList<>();

    Logins(DatabaseAddress owner, MasterKey key) {
        this.owner = owner;
        this.key = key;
    }

    /** Makes the logins that do not open the database yet; those made here open nothing before {@link #open}. */
    void create() {
        for (Login login : Login.values()) {
            if (!opens(login)) {
                closed.add(login);
                create(login);
            }
        }
    }

    /** Sets the passwords of the logins that were closed at {@link #create}. */
    void open() {
        for (Login login : closed) {
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
        closed.clear();
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

    /** Each connection costs a start some hundredths of a second, so this one asks for everything. */
    private boolean opens(Login login) {
        boolean privileged;
        try (Handle handle = jdbi(login.at(owner, key)).open()) {
            privileged = handle.createQuery("""
                SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user
                """).mapTo(Boolean.class).one();
        } catch (JdbiException refused) {
            return false;
        }
        if (privileged) {
            throw new StartupFault("The login %s of %s may bypass row-level security. "
                    .formatted(login.role(), owner.place()) + "Take SUPERUSER, BYPASSRLS and CREATEROLE from it.");
        }
        return true;
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

    private Jdbi owned() {
        return jdbi(owner);
    }

    private static Jdbi jdbi(DatabaseAddress address) {
        return Jdbi.create(address.jdbcUrl(), address.user(), address.password().reveal());
    }
}
