package one.nexus.hub.platform.data;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which column fills which component of a record is found out once for each list of columns, not at each execution of each
 * statement. There are as many lists as there are statements in the sources.
 */
final class RememberedColumns<T> implements RowMapper<T> {

    private final RowMapper<T> unbound;
    private final Map<List<String>, RowMapper<T>> bound = new ConcurrentHashMap<>();

    RememberedColumns(RowMapper<T> unbound) {
        this.unbound = unbound;
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
        return specialize(row, context).map(row, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
        List<String> columns = columns(rows.getMetaData());
        RowMapper<T> known = bound.get(columns);
        if (known != null) {
            return known;
        }
        RowMapper<T> found = unbound.specialize(rows, context);
        bound.put(columns, found);
        return found;
    }

    private static List<String> columns(ResultSetMetaData of) throws SQLException {
        String[] labels = new String[of.getColumnCount()];
        for (int column = 0; column < labels.length; column++) {
            labels[column] = of.getColumnLabel(column + 1);
        }
        return Arrays.asList(labels);
    }
}
