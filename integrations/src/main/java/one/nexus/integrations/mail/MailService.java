package one.nexus.integrations.mail;

import one.nexus.integrations.channel.ChannelAccount;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The services whose servers are known, as their help pages name them. */
enum MailService {
    /** Google with a password made for one program. */
    GOOGLE(tls("imap.gmail.com", 993), tls("smtp.gmail.com", 465)),
    /** Google, agreed to by the mailbox's owner. */
    GOOGLE_ACCOUNT(tls("imap.gmail.com", 993), tls("smtp.gmail.com", 465), ConsentServer.GOOGLE),
    /** Microsoft takes no passwords any more. */
    OUTLOOK(tls("outlook.office365.com", 993), startTls("smtp.office365.com", 587), ConsentServer.MICROSOFT),
    /** Zoho. */
    ZOHO(tls("imap.zoho.com", 993), tls("smtp.zoho.com", 465)),
    /** Yahoo. */
    YAHOO(tls("imap.mail.yahoo.com", 993), tls("smtp.mail.yahoo.com", 465)),
    /** Apple. */
    ICLOUD(tls("imap.mail.me.com", 993), startTls("smtp.mail.me.com", 587)),
    /** Any other: its servers are asked for. */
    OTHER(Optional.empty(), Optional.empty());

    private final Optional<MailServer> imap;
    private final Optional<MailServer> smtp;
    private final Optional<ConsentServer> consent;

    MailService(Optional<MailServer> imap, Optional<MailServer> smtp) {
        this.imap = imap;
        this.smtp = smtp;
        this.consent = Optional.empty();
    }

    MailService(Optional<MailServer> imap, Optional<MailServer> smtp, ConsentServer consent) {
        this.imap = imap;
        this.smtp = smtp;
        this.consent = Optional.of(consent);
    }

    private static Optional<MailServer> tls(String host, int port) {
        return Optional.of(new MailServer(host, port, Security.TLS));
    }

    private static Optional<MailServer> startTls(String host, int port) {
        return Optional.of(new MailServer(host, port, Security.STARTTLS));
    }

    Optional<MailServer> imap() {
        return imap;
    }

    Optional<MailServer> smtp() {
        return smtp;
    }

    /** Where the owner of a mailbox agrees; empty where a password is all there is. */
    Optional<ConsentServer> consent() {
        return consent;
    }

    static MailService of(ChannelAccount account) {
        return of(account.setting(MailType.PROVIDER).orElse(""));
    }

    /** Those that want a password, or those whose owners agree. */
    static String[] codes(boolean byConsent) {
        return Arrays.stream(values()).filter(service -> service.consent.isPresent() == byConsent)
                .map(MailService::code).toArray(String[]::new);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String[] codes() {
        return Arrays.stream(values()).map(MailService::code).toArray(String[]::new);
    }

    static MailService of(String code) {
        return Arrays.stream(values()).filter(service -> service.code().equals(code)).findFirst().orElse(OTHER);
    }
}
