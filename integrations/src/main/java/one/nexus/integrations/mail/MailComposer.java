package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Letterhead;
import one.nexus.integrations.channel.Mailbox;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Source;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** Writes letters (RFC 5322): with the id they were given before, under what they answer. */
record MailComposer(Mailbox sender) {

    private static final int LONGEST_REFERENCES = 900;
    private static final int LONGEST_SUBJECT = 200;
    private static final Session NONE = Session.getInstance(new Properties());

    /**
     * Writes one.
     *
     * @throws MessagingException when something in it cannot be written
     */
    MimeMessage write(OutboundMessage message, Letterhead head, String id, Instant at) throws MessagingException {
        var letter = new Letter(id);
        letter.setFrom(address(sender));
        letter.setRecipients(RecipientType.TO, addresses(head.to()));
        if (!head.cc().isEmpty()) {
            letter.setRecipients(RecipientType.CC, addresses(head.cc()));
        }
        letter.setSubject(Plain.line(head.subject(), LONGEST_SUBJECT), StandardCharsets.UTF_8.name());
        MailTime.stamp(letter, at);
        letter.setHeader("Auto-Submitted", head.automatic() ? "auto-replied" : "no");
        if (!head.thread().isEmpty()) {
            letter.setHeader("In-Reply-To", "<" + head.thread().getLast() + ">");
            letter.setHeader("References", references(head.thread()));
        }
        fill(letter, message.content());
        letter.saveChanges();
        return letter;
    }

    /** The first letter and the last ones tell all; a header must not grow for ever. */
    static String references(List<String> thread) {
        List<String> kept = thread.stream().map(id -> "<" + id + ">").toList();
        while (kept.size() > 2 && length(kept) > LONGEST_REFERENCES) {
            kept = Stream.concat(Stream.of(kept.getFirst()), kept.subList(2, kept.size()).stream()).toList();
        }
        return String.join("\r\n ", kept);
    }

    private static int length(List<String> ids) {
        return ids.stream().mapToInt(String::length).sum() + ids.size();
    }

    private static void fill(MimeMessage letter, OutboundMessage.Body body) throws MessagingException {
        switch (body) {
            case OutboundMessage.Text text -> letter.setText(text.text(), StandardCharsets.UTF_8.name());
            case OutboundMessage.Location place -> letter.setText(where(place), StandardCharsets.UTF_8.name());
            case OutboundMessage.File file -> letter.setContent(enclosed(file));
            case OutboundMessage.Choices choices ->
                letter.setText(choices.inWords().text(), StandardCharsets.UTF_8.name());
            case OutboundMessage.Template template ->
                letter.setText(template.inWords().text(), StandardCharsets.UTF_8.name());
            case OutboundMessage.Card card -> throw new MessagingException("A visiting card is no letter.");
        }
    }

    private static String where(OutboundMessage.Location place) {
        return "%s%nhttps://www.openstreetmap.org/?mlat=%s&mlon=%s".formatted(place.title(), place.latitude(),
                place.longitude()).replace("\r\n", "\n").strip();
    }

    private static MimeMultipart enclosed(OutboundMessage.File file) throws MessagingException {
        var words = new MimeBodyPart();
        words.setText(file.caption().orElse(""), StandardCharsets.UTF_8.name());
        var part = new MimeBodyPart();
        switch (file.source()) {
            case Source.Bytes bytes -> {
                part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes.bytes(), type(file))));
                part.setHeader("Content-Transfer-Encoding", "base64");
            }
            case Source.Link link -> throw new MessagingException("A letter carries its files itself.");
        }
        part.setFileName(file.fileName().map(name -> Plain.line(name, LONGEST_SUBJECT))
                .filter(Predicate.not(String::isBlank)).orElse("file"));
        return new MimeMultipart(words, part);
    }

    private static String type(OutboundMessage.File file) {
        return Optional.of(file.mimeType()).filter(type -> type.matches("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+.*"))
                .map(type -> Plain.line(type, LONGEST_SUBJECT)).orElse("application/octet-stream");
    }

    private static InternetAddress[] addresses(List<Mailbox> mailboxes) throws MessagingException {
        var addresses = new InternetAddress[mailboxes.size()];
        for (int index = 0; index < addresses.length; index++) {
            addresses[index] = address(mailboxes.get(index));
        }
        return addresses;
    }

    private static InternetAddress address(Mailbox mailbox) throws MessagingException {
        try {
            String name = Plain.line(mailbox.name(), LONGEST_SUBJECT);
            return new InternetAddress(mailbox.address(), name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("no UTF-8", impossible);
        }
    }

    private static final class Letter extends MimeMessage {

        private final String id;

        Letter(String id) {
            super(NONE);
            this.id = id;
        }

        /** The library would give it another one. */
        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
