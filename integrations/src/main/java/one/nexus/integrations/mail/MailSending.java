package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Letterhead;
import one.nexus.integrations.channel.Mailbox;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Sends letters, each by a connection of its own: an agent writes one now and then, and servers drop what is idle. */
record MailSending(MailSessions sessions, Clock clock) {

    private static final int TRY_AGAIN = 400;
    private static final int NEVER = 500;

    SendResult send(MailAccount account, OutboundMessage message) {
        Optional<Letterhead> head = message.letterhead().or(() -> Mailbox.of(message.chatKey(), "").map(
                to -> new Letterhead("", Optional.empty(), List.of(to), List.of(), Optional.empty(), List.of(),
                        false)));
        if (head.isEmpty() || head.get().to().isEmpty()) {
            return new Rejected(Code.INVALID, "The letter has no address to go to.");
        }
        if (message.content() instanceof OutboundMessage.Card) {
            return new Rejected(Code.UNSUPPORTED, "A visiting card cannot be sent in a letter.");
        }
        String id = message.reservedId().orElseGet(() -> MailId.made(account.id(), account.mailbox().domain()));
        try {
            return send(account, new MailComposer(account.mailbox()).write(message, head.get(), id, clock.instant()),
                    id);
        } catch (MessagingException unwritable) {
            return new Rejected(Code.INVALID, MailTrouble.said(unwritable));
        }
    }

    private SendResult send(MailAccount account, MimeMessage letter, String id) {
        WatchedTransport transport;
        try {
            transport = sessions.smtp(account);
        } catch (MessagingException | RuntimeException failure) {
            return unopened(MailTrouble.of(failure));
        }
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
            return new Accepted(List.of(new MessageId(new MessageKey(true, id), id)));
        } catch (MessagingException | RuntimeException failure) {
            return refused(failure, transport.handedOver());
        } finally {
            hangUp(transport);
        }
    }

    /** How the goodbye goes changes nothing about the letter. */
    private static void hangUp(WatchedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // it was to be closed
        }
    }

    private static SendResult unopened(MailTrouble trouble) {
        return switch (trouble.kind()) {
            case WRONG_KEY -> new Rejected(Code.UNAUTHORISED, trouble.words());
            case FORBIDDEN -> new Rejected(Code.FORBIDDEN_ADDRESS, trouble.words());
            case AWAY -> new Unreachable(trouble.words());
        };
    }

    /**
     * Three digits decide (RFC 5321, 4.2.1): with 4 in front it may be tried again, with 5 never. Without an answer, after
     * the end of the letter was written, nobody knows.
     */
    private static SendResult refused(Exception failure, boolean handedOver) {
        Refusal refusal = Refusal.of(failure);
        if (refusal.code() >= NEVER) {
            return new Rejected(refusal.recipient() ? Code.NOT_FOUND : Code.INVALID, refusal.words());
        }
        if (refusal.code() >= TRY_AGAIN || !handedOver) {
            return new Unreachable(refusal.words());
        }
        return new Uncertain("The connection broke before the mail server said that it has the letter.");
    }

    /** What the server answered; code 0 when it answered nothing. */
    private record Refusal(int code, boolean recipient, String words) {

        static Refusal of(Exception failure) {
            Exception here = failure;
            for (int depth = 0; depth < 10 && here != null; depth++) {
                Optional<Refusal> told = told(here);
                if (told.isPresent()) {
                    return told.get();
                }
                here = here instanceof MessagingException chained ? chained.getNextException() : null;
            }
            return new Refusal(0, false, MailTrouble.said(failure));
        }

        /** Who the recipient is stands behind the exception of the whole, which repeats its code. */
        private static Optional<Refusal> told(Exception failure) {
            if (failure instanceof SMTPAddressFailedException address) {
                return Optional.of(new Refusal(address.getReturnCode(), true, MailTrouble.said(address)));
            }
            if (failure instanceof SMTPSenderFailedException sender) {
                return Optional.of(new Refusal(sender.getReturnCode(), false, MailTrouble.said(sender)));
            }
            boolean whole = failure instanceof SMTPSendFailedException outer
                    && !(outer.getNextException() instanceof SMTPAddressFailedException);
            return whole
                    ? Optional.of(new Refusal(((SMTPSendFailedException) failure).getReturnCode(), false,
                            MailTrouble.said(failure)))
                    : Optional.empty();
        }
    }
}
