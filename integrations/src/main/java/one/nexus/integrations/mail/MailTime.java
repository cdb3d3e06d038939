package one.nexus.integrations.mail;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;

/** Times of letters. The library of mail tells them as dates of old; nobody but this class sees one. */
final class MailTime {

    private MailTime() {}

    /** The time in a header (RFC 5322, 3.3), written however it may be; empty when it is none. */
    static Optional<Instant> written(String header) {
        try {
            return Optional.of(new MailDateFormat().parse(header).toInstant());
        } catch (ParseException | RuntimeException strange) {
            return Optional.empty();
        }
    }

    /** When the mail server took the letter in, if it says so. */
    static Optional<Instant> received(Message letter) throws MessagingException {
        return Optional.ofNullable(letter.getReceivedDate()).map(Date::toInstant);
    }

    /** Letters that the mail server took in on the day of {@code at} or later. */
    static SearchTerm receivedSince(Instant at) {
        return new ReceivedDateTerm(ComparisonTerm.GE, Date.from(at));
    }

    /** Dates a letter that is being written. */
    static void stamp(MimeMessage letter, Instant at) throws MessagingException {
        letter.setSentDate(Date.from(at));
    }
}
