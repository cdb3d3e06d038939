package one.nexus.integrations.mail;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment.Check.Wrong;
import one.nexus.integrations.channel.Mailbox;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A mailbox as it is connected.
 *
 * @param id       the hub's own id of the inbox
 * @param mailbox  its address, and the name that stands in front of it
 * @param user     who signs in
 * @param password never printed; the key, where the owner agreed instead
 * @param byConsent whether it is such a key
 */
record MailAccount(String id, Mailbox mailbox, String user, String password, boolean byConsent, MailServer imap,
        MailServer smtp) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]{0,250}[A-Za-z0-9])?");
    private static final int LAST_PORT = 65_535;

    /** What the answers of an administrator come to. */
    sealed interface Read {

        /** A mailbox that can be tried. */
        record Complete(MailAccount account) implements Read {}

        /** An answer that cannot be right. */
        record Faulty(Wrong fault) implements Read {}
    }

    static Read of(ChannelAccount account, Elsewhere elsewhere) {
        Optional<Mailbox> mailbox = account.setting(MailType.ADDRESS)
                .flatMap(address -> Mailbox.of(address, account.setting(MailType.NAME).orElse("")));
        if (mailbox.isEmpty()) {
            return faulty(MailType.ADDRESS, "invalid");
        }
        MailService service = MailService.of(account);
        boolean byConsent = service.consent().isPresent();
        Optional<String> password = account.secret(byConsent ? MailConsents.KEY : MailType.PASSWORD);
        if (password.isEmpty()) {
            return byConsent ? faulty(MailType.PROVIDER, "token-expired") : faulty(MailType.PASSWORD, "required");
        }
        Optional<Wrong> fault = fault(account, service, MailType.IMAP).or(() -> fault(account, service, MailType.SMTP));
        return fault.<Read>map(Read.Faulty::new).orElseGet(() -> new Read.Complete(new MailAccount(account.id(),
                mailbox.get(), account.setting(MailType.USER).orElse(mailbox.get().address()), password.get(),
                byConsent,
                elsewhere.imap().filter(known -> byConsent).or(service::imap)
                        .orElseGet(() -> asked(account, MailType.IMAP)),
                elsewhere.smtp().filter(known -> byConsent).or(service::smtp)
                        .orElseGet(() -> asked(account, MailType.SMTP)))));
    }

    private static Read faulty(String field, String code) {
        return new Read.Faulty(new Wrong(field, code));
    }

    private static Optional<Wrong> fault(ChannelAccount account, MailService service, String protocol) {
        if (service != MailService.OTHER) {
            return Optional.empty();
        }
        Optional<String> host = account.setting(protocol + "Host");
        if (host.isEmpty() || !HOST.matcher(host.get()).matches()) {
            return Optional.of(new Wrong(protocol + "Host", host.isEmpty() ? "required" : "invalid"));
        }
        return port(account, protocol).isEmpty()
                ? Optional.of(new Wrong(protocol + "Port", "invalid"))
                : Optional.empty();
    }

    private static MailServer asked(ChannelAccount account, String protocol) {
        return new MailServer(account.setting(protocol + "Host").orElseThrow(),
                port(account, protocol).orElseThrow(), security(account, protocol));
    }

    private static Security security(ChannelAccount account, String protocol) {
        return Security.of(account.setting(protocol + "Security").orElse(Security.TLS.code()));
    }

    private static OptionalInt port(ChannelAccount account, String protocol) {
        Optional<String> typed = account.setting(protocol + "Port");
        if (typed.isEmpty()) {
            return OptionalInt.of(usual(protocol, security(account, protocol)));
        }
        if (!typed.get().matches("[0-9]{1,5}")) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(typed.get());
        return port > 0 && port <= LAST_PORT ? OptionalInt.of(port) : OptionalInt.empty();
    }

    private static int usual(String protocol, Security security) {
        boolean imap = protocol.equals(MailType.IMAP);
        return switch (security) {
            case TLS -> imap ? 993 : 465;
            case STARTTLS -> imap ? 143 : 587;
            case NONE -> imap ? 143 : 25;
        };
    }

    @Override
    public String toString() {
        return "MailAccount[" + mailbox.address().toLowerCase(Locale.ROOT) + ", " + imap + ", " + smtp + "]";
    }
}
