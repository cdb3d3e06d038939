package one.nexus.integrations.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The services whose servers are known, as their help pages name them. */
enum MailService {
    GOOGLE(tls("imap.gmail.com", 993), tls("smtp.gmail.com", 465)), OUTLOOK(tls("outlook.office365.com", 993),
            startTls("smtp.office365.com", 587)), ZOHO(tls("imap.zoho.com", 993), tls("smtp.zoho.com", 465)), YAHOO(
                    tls("imap.mail.yahoo.com", 993), tls("smtp.mail.yahoo.com", 465)), ICLOUD(
                            tls("imap.mail.me.com", 993), startTls("smtp.mail.me.com", 587)),
    /** Any other: its servers are asked for. */
    OTHER(Optional.empty(), Optional.empty());

    private final Optional<MailServer> imap;
    private final Optional<MailServer> smtp;

    MailService(Optional<MailServer> imap, Optional<MailServer> smtp) {
        this.imap = imap;
        this.smtp = smtp;
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

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] codes() {
        return Arrays.stream(values()).map(MailService::code).toArray(String[]::new);
    }

    static MailService of(String code) {
        return Arrays.stream(values()).filter(service -> service.code().equals(code)).findFirst().orElse(OTHER);
    }
}
