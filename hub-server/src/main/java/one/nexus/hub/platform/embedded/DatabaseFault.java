package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.StartupFault;

import java.sql.SQLException;
import java.util.Optional;

/** Says in one sentence why a database given by address cannot be used. */
final class DatabaseFault {

    private static final String WRONG_PASSWORD = "28P01";
    private static final String WRONG_LOGIN = "28000";
    private static final String NO_SUCH_DATABASE = "3D000";

    private DatabaseFault() {}

    static StartupFault of(DatabaseAddress address, SQLException cause) {
        String sentence = switch (Optional.ofNullable(cause.getSQLState()).orElse("")) {
            case WRONG_PASSWORD, WRONG_LOGIN ->
                "The PostgreSQL at %s refuses the user %s. Check the _USER and _PASSWORD "
                        .formatted(address.place(), address.user()) + "variables of the database.";
            case NO_SUCH_DATABASE -> "The PostgreSQL at %s has no database %s. Make it, or correct the address."
                    .formatted(address.place(), address.name());
            default ->
                "No PostgreSQL answers at %s. Check NEXUS_CHAT_DB_URL and NEXUS_CORE_DB_URL, and that the server runs."
                        .formatted(address.place());
        };
        var fault = new StartupFault(sentence);
        fault.initCause(cause);
        return fault;
    }
}
