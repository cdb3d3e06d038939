package one.nexus.hub.platform.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a database address in either of its two spellings, {@code jdbc:postgresql://host/name} or
 * {@code postgresql://user:password@host/name}; the variables of their own win over what the address carries.
 */
final class DatabaseUrl {

    private DatabaseUrl() {}

    static DatabaseAddress parse(String text, Optional<String> user, Optional<Secret> password) {
        URI uri = postgresql(text);
        String[] carried = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        String login = user.orElseGet(() -> decoded(carried[0]));
        if (login.isEmpty()) {
            throw new IllegalArgumentException("no user");
        }
        Secret secret = password.orElseGet(() -> new Secret(carried.length > 1 ? decoded(carried[1]) : ""));
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress("jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query, login,
                secret);
    }

    private static URI postgresql(String text) {
        URI uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        boolean postgresql = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        boolean named = uri.getPath() != null && uri.getPath().length() > 1;
        if (!postgresql || uri.getHost() == null || !named) {
            throw new IllegalArgumentException("not a PostgreSQL address");
        }
        return uri;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
