package one.nexus.hub.platform.settings;

import java.net.URI;
import java.util.Optional;

/**
 * Where one of the two databases is, and the login that owns its tables.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/name}, without credentials
 * @param user the owner's login: it may create roles and tables
 */
public record DatabaseAddress(String jdbcUrl, String user, Secret password) {

    private static final String JDBC = "jdbc:";

    /** The name of the database, the last part of the path. */
    public String name() {
        return URI.create(jdbcUrl.substring(JDBC.length())).getPath().substring(1);
    }

    /** Host and port as a person would write them, for messages. */
    public String place() {
        return URI.create(jdbcUrl.substring(JDBC.length())).getAuthority();
    }

    /** The same server and login, another database. */
    public DatabaseAddress named(String name) {
        URI uri = URI.create(jdbcUrl.substring(JDBC.length()));
        String query = Optional.ofNullable(uri.getRawQuery()).map(text -> "?" + text).orElse("");
        return new DatabaseAddress(JDBC + "postgresql://" + uri.getAuthority() + "/" + name + query, user, password);
    }
}
