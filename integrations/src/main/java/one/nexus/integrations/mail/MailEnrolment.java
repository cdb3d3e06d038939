package one.nexus.integrations.mail;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Consents;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.Enrolment.Check.Fine;
import one.nexus.integrations.channel.Enrolment.Check.Unreachable;
import one.nexus.integrations.channel.Enrolment.Check.Wrong;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

import java.util.Optional;
import jakarta.mail.MessagingException;

/** Proves a mailbox: it is opened to read, and signed in to to write. Nothing is told to anybody. */
record MailEnrolment(MailSessions sessions, MailConsents agreed) implements Enrolment {

    @Override
    public Check check(ChannelAccount account) {
        return switch (sessions.account(account)) {
            case MailAccount.Read.Faulty faulty -> faulty.fault();
            case MailAccount.Read.Complete known -> reading(known.account()).or(() -> writing(known.account()))
                    .orElseGet(() -> new Fine(known.account().mailbox().called(), known.account().mailbox().address()));
        };
    }

    @Override
    public Check connect(ChannelAccount account, String webhook) {
        return check(account);
    }

    @Override
    public Optional<Consents> consents() {
        return Optional.of(agreed);
    }

    @Override
    public Renewal renew(ChannelAccount account) {
        return agreed.renew(account);
    }

    @Override
    public void release(ChannelAccount account) {
        // nobody was told to deliver
    }

    private Optional<Check> reading(MailAccount account) {
        try (IMAPStore store = sessions.imap(account);
                IMAPFolder folder = (IMAPFolder) store.getFolder(MailLine.FOLDER)) {
            folder.open(IMAPFolder.READ_ONLY);
            return Optional.empty();
        } catch (MessagingException | RuntimeException failure) {
            return Optional.of(told(account, MailType.IMAP, account.imap(), MailTrouble.of(failure)));
        }
    }

    private Optional<Check> writing(MailAccount account) {
        try (WatchedTransport transport = sessions.smtp(account)) {
            return Optional.empty();
        } catch (MessagingException | RuntimeException failure) {
            return Optional.of(told(account, MailType.SMTP, account.smtp(), MailTrouble.of(failure)));
        }
    }

    private static Check told(MailAccount account, String protocol, MailServer server, MailTrouble trouble) {
        return switch (trouble.kind()) {
            case WRONG_KEY -> account.byConsent()
                    ? new Wrong(MailType.PROVIDER, "token-expired")
                    : new Wrong(MailType.PASSWORD, "wrong-key");
            case FORBIDDEN -> new Wrong(protocol + "Host", "forbidden-address");
            case AWAY -> new Unreachable(server.host() + ": " + trouble.words().replace(account.password(), "…"));
        };
    }
}
