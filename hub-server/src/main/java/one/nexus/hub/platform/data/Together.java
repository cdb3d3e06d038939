package one.nexus.hub.platform.data;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Statements that answer nothing, sent in one round trip; the last ones of a transaction together with its commit. Waiting
 * for the server after each of them costs more than they do.
 */
public final class Together {

    private static final String COMMIT = "COMMIT";

    private final Handle handle;
    private final List<String> statements = new ArrayList<>();
    private final List<Consumer<Update>> values = new ArrayList<>();

    public Together(Handle handle) {
        this.handle = handle;
    }

    /** The transaction they belong to. */
    public Handle handle() {
        return handle;
    }

    /**
     * One more statement, done after the earlier ones.
     *
     * @param values binds its parameters; one of the same name in another statement is the same parameter
     */
    public void add(String statement, Consumer<Update> values) {
        statements.add(statement);
        this.values.add(values);
    }

    /** Has them done now; what is added from now on comes after it. */
    public void run() {
        if (statements.isEmpty()) {
            return;
        }
        Update all = handle.createUpdate(String.join(";\n", statements));
        values.forEach(bound -> bound.accept(all));
        statements.clear();
        values.clear();
        all.execute();
    }

    /**
     * Has them done and the transaction committed: nothing but the end of its unit of work may follow. When one of them
     * fails nothing is committed.
     */
    public void commit() {
        if (!statements.isEmpty()) {
            add(COMMIT, nothing -> {
            });
            run();
        }
    }
}
