package one.nexus.hub.platform.data;

import org.jdbi.v3.core.config.JdbiConfig;

/** Carried by every handle, so that what is given a handle knows which of the two databases it writes to. */
public final class DatabaseName implements JdbiConfig<DatabaseName> {

    private String name = "";

    String value() {
        return name;
    }

    void set(String value) {
        name = value;
    }

    @Override
    public DatabaseName createCopy() {
        var copy = new DatabaseName();
        copy.set(name);
        return copy;
    }
}
