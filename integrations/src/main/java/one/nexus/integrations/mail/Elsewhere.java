package one.nexus.integrations.mail;

import okhttp3.HttpUrl;

import java.util.Optional;

/**
 * Servers that stand in for those of the services whose owners agree, where these cannot be reached: for rehearsals.
 *
 * @param consents where owners agree and keys are given
 * @param imap     to read from
 * @param smtp     to write to
 */
record Elsewhere(Optional<HttpUrl> consents, Optional<MailServer> imap, Optional<MailServer> smtp) {

    private static final Elsewhere NOWHERE = new Elsewhere(Optional.empty(), Optional.empty(), Optional.empty());

    /** Reads {@code http://127.0.0.1:8100 127.0.0.1:3143 127.0.0.1:3025}; the mail servers speak plainly. */
    static Elsewhere parse(String text) {
        String[] parts = text.strip().split(" +");
        return parts.length != 3
                ? NOWHERE
                : new Elsewhere(Optional.ofNullable(HttpUrl.parse(parts[0])), plain(parts[1]), plain(parts[2]));
    }

    private static Optional<MailServer> plain(String server) {
        int colon = server.lastIndexOf(':');
        return Optional.of(new MailServer(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)),
                Security.NONE));
    }
}
