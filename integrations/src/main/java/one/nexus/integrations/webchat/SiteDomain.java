package one.nexus.integrations.webchat;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A site that may show the chat.
 *
 * @param host in lower case and ASCII; of a name that begins with {@code *.} what follows it
 * @param any  whether every site below the host is meant, and not the host itself
 * @param port where it is not the usual one of the protocol; empty for that
 */
public record SiteDomain(String host, boolean any, String port) {

    private static final int LONGEST = 253;
    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern
            .compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final String BELOW = "*.";
    private static final String WWW = "www.";

    /** Reads a domain as people write it, with or without protocol and path; empty when it is none. */
    public static Optional<SiteDomain> parse(String written) {
        String place = SCHEME.matcher(written.strip()).replaceFirst("").replaceFirst("[/?#].*$", "");
        boolean any = place.startsWith(BELOW);
        String[] parts = (any ? place.substring(BELOW.length()) : place).split(":", -1);
        String port = parts.length == 2 ? parts[1] : "";
        if (parts.length > 2 || parts.length == 2 && !PORT.matcher(port).matches()) {
            return Optional.empty();
        }
        return ascii(parts[0]).filter(host -> host.length() <= LONGEST && HOST.matcher(host).matches())
                .filter(host -> !any || host.contains("."))
                .map(host -> new SiteDomain(host, any, port));
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(IDN.toASCII(host).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    /** As a content-security policy names it; {@code www} in front of a site is the same site. */
    public List<String> sources() {
        String end = port.isEmpty() ? "" : ":" + port;
        if (any) {
            return List.of(BELOW + host + end);
        }
        return hasWww() ? List.of(host + end, WWW + host + end) : List.of(host + end);
    }

    /** Whether a page of this origin, as a browser names it, belongs to the site. */
    public boolean holds(URI origin) {
        String asked = Optional.ofNullable(origin.getHost()).orElse("").toLowerCase(Locale.ROOT);
        String given = origin.getPort() < 0 ? "" : String.valueOf(origin.getPort());
        if (!given.equals(port)) {
            return false;
        }
        return any ? asked.endsWith("." + host) : asked.equals(host) || hasWww() && asked.equals(WWW + host);
    }

    private boolean hasWww() {
        return host.contains(".") && !host.startsWith(WWW) && !host.matches("[0-9.]+");
    }
}
