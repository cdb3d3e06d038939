package one.nexus.integrations.mail;

import okhttp3.HttpUrl;

import java.util.Map;
import java.util.Optional;

/**
 * Where a service lets the owners of mailboxes agree, and for what.
 *
 * @param agreeing where the owner is asked
 * @param keys     where a code or a key that lapses is changed for another key
 * @param scope    what is asked for
 * @param more     what else this service wants to be told to give a key that can be renewed
 */
record ConsentServer(HttpUrl agreeing, HttpUrl keys, String scope, Map<String, String> more) {

    /** Google Identity, "Using OAuth 2.0 for Web Server Applications"; Gmail, "XOAUTH2 Mechanism". */
    static final ConsentServer GOOGLE = new ConsentServer(HttpUrl.get("https://accounts.google.com/o/oauth2/v2/auth"),
            HttpUrl.get("https://oauth2.googleapis.com/token"), "https://mail.google.com/",
            Map.of("access_type", "offline", "prompt", "consent"));

    /** Microsoft Exchange, "Authenticate an IMAP, POP or SMTP connection using OAuth". */
    static final ConsentServer MICROSOFT = new ConsentServer(
            HttpUrl.get("https://login.microsoftonline.com/common/oauth2/v2.0/authorize"),
            HttpUrl.get("https://login.microsoftonline.com/common/oauth2/v2.0/token"),
            "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
            Map.of("prompt", "select_account"));

    /** The same at another place. */
    ConsentServer at(Optional<HttpUrl> elsewhere) {
        return elsewhere.map(base -> new ConsentServer(moved(base, agreeing), moved(base, keys), scope, more))
                .orElse(this);
    }

    private static HttpUrl moved(HttpUrl base, HttpUrl known) {
        return base.newBuilder().encodedPath(known.encodedPath()).build();
    }
}
