package one.nexus.hub.platform.data;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What a failed transaction means for its caller, read from the SQL state. */
enum Failure {

    /** Two transactions met: the same work succeeds when it is run again. */
    COLLISION,
    /** The server is away, going down or full. */
    UNAVAILABLE,
    /** A fault of the statement or of the caller's own code. */
    OTHER;

    static final int RETRIES = 3;

    private static final Set<String> COLLISIONS = Set.of("40001", "40P01");
    /** Connection lost, insufficient resources (disk, memory, connections), system error, operator intervention. */
    private static final Set<String> AWAY = Set.of("08", "53", "58");
    private static final Set<String> STOPPING = Set.of("57P01", "57P02", "57P03");

    static Failure of(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return UNAVAILABLE;
            }
            if (cause instanceof SQLException sql) {
                return ofState(sql.getSQLState());
            }
        }
        return OTHER;
    }

    private static Failure ofState(@Nullable String state) {
        if (state == null || state.length() != 5) {
            return OTHER;
        }
        if (COLLISIONS.contains(state)) {
            return COLLISION;
        }
        return AWAY.contains(state.substring(0, 2)) || STOPPING.contains(state) ? UNAVAILABLE : OTHER;
    }
}
