package one.nexus.integrations.mail;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.http.GuardedSockets;
import org.eclipse.angus.mail.imap.IMAPStore;

import java.time.Duration;
import java.util.Properties;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;

/** Opens connections to mail servers through guarded sockets: encrypted, or inside a network that the operator allowed. */
final class MailSessions {

    private static final String FETCH = Integer.toString(256 * 1024);

    private final OkHttpClient guarded;
    private final Elsewhere elsewhere;

    MailSessions(OkHttpClient guarded, Elsewhere elsewhere) {
        this.guarded = guarded;
        this.elsewhere = elsewhere;
    }

    /** The mailbox that an administrator's answers come to. */
    MailAccount.Read account(ChannelAccount account) {
        return MailAccount.of(account, elsewhere);
    }

    /** A connection to read by. */
    IMAPStore imap(MailAccount account) throws MessagingException {
        Session session = session("mail.imap", account, account.imap(), Duration.ofMillis(guarded.readTimeoutMillis()));
        var store = new IMAPStore(session, url("imap", account.imap()));
        store.connect(account.imap().host(), account.imap().port(), account.user(), account.password());
        return store;
    }

    /** A connection to write by. */
    WatchedTransport smtp(MailAccount account) throws MessagingException {
        // the server may look at a letter for long before it says that it has it (RFC 5321, 4.5.3.2.6)
        Session session = session("mail.smtp", account, account.smtp(),
                Duration.ofMillis(guarded.readTimeoutMillis() * 4L));
        var transport = new WatchedTransport(session, url("smtp", account.smtp()));
        transport.connect(account.smtp().host(), account.smtp().port(), account.user(), account.password());
        return transport;
    }

    private static URLName url(String protocol, MailServer server) {
        return new URLName(protocol, server.host(), server.port(), null, null, null);
    }

    private Session session(String prefix, MailAccount account, MailServer server, Duration patience) {
        var properties = new Properties();
        boolean plain = server.security() == Security.NONE;
        properties.put(prefix + ".socketFactory",
                plain ? GuardedSockets.inside(guarded) : GuardedSockets.of(guarded));
        // without this the library connects past our sockets when they refuse
        properties.setProperty(prefix + ".socketFactory.fallback", "false");
        properties.put(prefix + ".ssl.socketFactory",
                new LayeredTls(GuardedSockets.of(guarded), guarded.sslSocketFactory()));
        properties.setProperty(prefix + ".ssl.checkserveridentity", "true");
        properties.setProperty(prefix + ".ssl.enable", Boolean.toString(server.security() == Security.TLS));
        properties.setProperty(prefix + ".starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty(prefix + ".starttls.required",
                Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty(prefix + ".connectiontimeout", Integer.toString(guarded.connectTimeoutMillis()));
        properties.setProperty(prefix + ".timeout", Long.toString(patience.toMillis()));
        properties.setProperty(prefix + ".writetimeout", Integer.toString(guarded.writeTimeoutMillis()));
        properties.setProperty(prefix + ".auth", "true");
        if (account.byConsent()) {
            properties.setProperty(prefix + ".auth.mechanisms", "XOAUTH2");
        }
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.imap.fetchsize", FETCH);
        properties.setProperty("mail.imap.peek", "true");
        return Session.getInstance(properties);
    }
}
