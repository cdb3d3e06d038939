package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.Secret;
import one.nexus.hub.platform.settings.StartupFault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes the owner's login and the two databases in a cluster that does not have them yet. */
final class PostgresDatabases {

    private static final String OWNER = "nexus_owner";

    private final DatabaseAddress administration;

    /** @param administration the superuser's way in */
    PostgresDatabases(DatabaseAddress administration) {
        this.administration = administration;
    }

    Databases ensure(Secret ownerPassword) {
        try (Connection connection = connect()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", OWNER)) {
                execute(connection, "CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'".formatted(OWNER,
                        ownerPassword.reveal()));
            }
            return new Databases(ensure(connection, "nexus_chat", ownerPassword),
                    ensure(connection, "nexus_core", ownerPassword));
        } catch (SQLException failed) {
            var fault = new StartupFault(
                    "The embedded PostgreSQL does not accept the passwords kept under the home folder. "
                            + "Put back its folder `secrets`.");
            fault.initCause(failed);
            throw fault;
        }
    }

    /** Makes one database owned by the owner, unless it is there. */
    DatabaseAddress ensure(Connection connection, String name, Secret ownerPassword) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(connection, "CREATE DATABASE %s OWNER %s".formatted(name, OWNER));
        }
        var named = administration.named(name);
        return new DatabaseAddress(named.jdbcUrl(), OWNER, ownerPassword);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(administration.jdbcUrl(), administration.user(),
                administration.password().reveal());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
